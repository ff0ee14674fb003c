// Who wrote a part, on a line of its own below the part's heading.

/** `by Wren Hollis`; `by Night` is a title. */
export function isByline(text: string): boolean {
  return /^by \p{Lu}[\p{L}.'’-]{0,20}(?: [\p{L}\d.'’&-]{1,20}){1,4}$/u.test(text)
}
