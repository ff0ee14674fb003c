// What the browser itself shows of the app: the name and the icon of the tab. Used before the first paint and ever after.

/** What the tab says in discreet mode, where it would say the name of the app or of a story. */
export const neutralName = 'Reader'
export const appName = 'Dogear'

/** A plain sheet with some lines, in a grey that stands on light and dark tabs. */
const neutralIcon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#7a7c76" stroke-width="2"><path d="M5 3h14v18H5zM8.5 8h7M8.5 12h7M8.5 16h4"/></svg>',
)}`

/** Makes the tab neutral, or the app's own again. Only while no view has named it does it name the tab as well. */
export function showDiscretion(isDiscreet: boolean): void {
  const { dataset } = document.documentElement
  if (isDiscreet) dataset.discreet = ''
  else delete dataset.discreet
  if (document.title === (isDiscreet ? appName : neutralName))
    document.title = isDiscreet ? neutralName : appName
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  if (!icon) return
  icon.dataset.own ??= icon.href
  icon.href = isDiscreet ? neutralIcon : icon.dataset.own
}
