// The step that an open sheet has in the history, so that Back closes the sheet and nothing else. It is the page's own
// step with a mark: for the router it is the same place.

const MARK = 'sheet'

export function isSheetStep(): boolean {
  return typeof history.state === 'object' && history.state !== null && MARK in history.state
}

export function addSheetStep(): void {
  // What was read or typed on may have moved the page: a browser would scroll it to where it was.
  history.scrollRestoration = 'manual'
  history.pushState({ ...history.state, [MARK]: true }, '')
}

/** Goes back from a sheet's step if that is where the history stands, then goes on. */
export function leaveSheetStep(then?: () => void): void {
  if (!isSheetStep()) {
    then?.()
    return
  }
  if (then) window.addEventListener('popstate', then, { once: true })
  history.back()
}

/** After a reload, or on the way forward, there is such a step but no sheet. */
function leaveStray(): void {
  if (isSheetStep() && !document.querySelector('dialog[open]')) history.back()
}

leaveStray()
window.addEventListener('popstate', leaveStray)
