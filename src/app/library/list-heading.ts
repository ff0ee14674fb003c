// Where the focus goes when an act of the library has taken its own button away.

/** The heading of the list, or of the help that stands in its place. */
export function listHeading(): HTMLElement | null {
  return document.getElementById('nothing-heading') ?? document.getElementById('result-heading')
}
