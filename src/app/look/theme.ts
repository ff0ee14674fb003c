// Which paper the page is on. Used before the first paint and ever after.

export type Paper = 'light' | 'sepia' | 'dark' | 'black'

/** Colours of the browser's own frame, as the tokens' paper. */
const paperColours: Record<Paper, string> = {
  light: '#FBFBF8',
  sepia: '#F4EAD6',
  dark: '#1B1D1E',
  black: '#000000',
}

/** The paper for a chosen theme; whatever is not a paper's name follows the system. */
export function paperFor(theme: unknown, prefersDark: boolean): Paper {
  if (theme === 'light' || theme === 'sepia' || theme === 'dark' || theme === 'black') return theme
  return prefersDark ? 'dark' : 'light'
}

/** Puts the page on a paper. */
export function showPaper(paper: Paper): void {
  document.documentElement.dataset.theme = paper
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', paperColours[paper])
}
