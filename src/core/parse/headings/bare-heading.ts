// A line of a heading without what is set or drawn around it: tags, signs, letters that draw, blanks between letters.

/** The bare line; empty where nothing but its frame stood there. */
export function bareHeading(text: string): string {
  const untagged = text.startsWith('<') || text.startsWith('[') ? withoutTags(text) : text
  return withoutSpacing(undecorated(withoutLetterRows(untagged)))
}

/** `<center><b>One</b></center>` -> `One`: tags that only say how a line looks. */
export function withoutTags(text: string): string {
  return text
    .replace(
      /<\/?(?:b|i|u|em|strong|center|big|font|h[1-6]|p|div)(?: [^<>]{0,80})?>|\[\/?(?:b|i|u|center|size|h\d)(?:=[^\][]{0,20})?\]/gi,
      '',
    )
    .trim()
}

/** `oOo One oOo` -> `One`. */
function withoutLetterRows(text: string): string {
  const row = /^(?:[oO0]{3,9}|[xX]{3,9})(?=\s)/.exec(text)?.[0]
  return row !== undefined && text.length > row.length * 2 && text.endsWith(` ${row}`)
    ? text.slice(row.length, -row.length).trim()
    : text
}

const FRAME = '~*-–—=_#•+<>[](){}【】『』「」|:·.!§°«»‹› \t\u00a0'

/** The line without the symbols around it; a full stop or exclamation mark behind words stays with them. */
export function undecorated(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && FRAME.includes(text.charAt(from))) from++
  while (to > from && FRAME.includes(text.charAt(to - 1)) && !'.!'.includes(text.charAt(to - 1))) to--
  while (to < text.length && closesInside(text, from, to)) to++
  return text.slice(from, to)
}

/** Whether the bracket at `to` closes one that opens within the line: `The Quay (later)`. */
function closesInside(text: string, from: number, to: number): boolean {
  const closer = text.charAt(to)
  const opener = { ')': '(', ']': '[', '}': '{' }[closer]
  if (opener === undefined) return false
  const inside = text.slice(from, to)
  return inside.split(opener).length > inside.split(closer).length
}

/** `C H A P T E R  O N E`, as typewriters set headings apart. */
function withoutSpacing(text: string): string {
  if (
    text.charAt(1) !== ' ' ||
    (text.charAt(3) !== ' ' && text.charAt(2) !== ' ') ||
    !/^(?:[\p{L}\d.:]\s{1,6}){3,}[\p{L}\d.:]$/u.test(text)
  )
    return text
  return text.replace(/\s+/g, (gap) => (gap.length > 1 ? ' ' : ''))
}
