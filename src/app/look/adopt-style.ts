/**
 * Takes the style of a view that is no part of the shell into the page, behind the shell's own. Such a style travels in
 * its view's script (`import style from './x.css?inline'`): in the shell's file everyone would keep it for the few.
 */
export function adoptStyle(text: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  document.adoptedStyleSheets.push(sheet)
}
