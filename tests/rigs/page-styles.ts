// Run in the page: what a reader's browser or its own style sheet may do to the type of any page.

declare global {
  interface Window {
    /** What has arrived by `swapFont`. */
    rigFonts?: readonly FontFace[]
  }
}

/** The text spacing that WCAG 1.4.12 lets every reader force. */
export function forceSpacing(isForced: boolean): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    `p { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important;
      margin-block-end: 2em !important }`,
  )
  document.adoptedStyleSheets = isForced ? [sheet] : []
}

/**
 * Lets a family's letters arrive anew, in those of another family of the page, so that every line of it changes; null
 * takes all of that back.
 */
export async function swapFont(family: string | null): Promise<void> {
  if (family === null) {
    for (const face of window.rigFonts ?? []) document.fonts.delete(face)
    return
  }
  const rules = [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSFontFaceRule ? [rule.style] : [])),
  )
  const other = rules.find(
    (style) =>
      !style.getPropertyValue('font-family').includes(family) &&
      style.getPropertyValue('src').includes('url(') &&
      style.getPropertyValue('unicode-range').includes('U+0-'),
  )
  const address = /url\("?([^")]+)"?\)/.exec(other?.getPropertyValue('src') ?? '')?.[1]
  if (!address) throw new Error(`The page has no font but ${family}.`)
  const sheet = [...document.styleSheets].find(({ href }) => href)?.href ?? location.href
  const letters = await (await fetch(new URL(address, sheet))).arrayBuffer()
  const face = await new FontFace(family, letters, { weight: '200 900' }).load()
  window.rigFonts = [...(window.rigFonts ?? []), face]
  document.fonts.add(face)
}
