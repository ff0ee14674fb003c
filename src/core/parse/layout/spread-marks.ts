// Emphasis over several paragraphs: opened in one, closed in another, or opened again in each. It is closed and opened
// at every paragraph's ends, so that each can be read by itself.

const SIGNS = ['//', '**', '__', '~~', '*', '_', '/', '~'] as const
/** So many paragraphs may one mark span. */
const LONGEST = 40

/** The paragraphs with their marks closed; those that no mark spans are handed back as they are. */
export function spreadMarks(paragraphs: readonly string[]): readonly string[] {
  let read: string[] | null = null
  for (let at = 0; at < paragraphs.length; at++) {
    const sign = openSign(paragraphs[at] ?? '')
    const end = sign === null ? -1 : endOfMark(paragraphs, at, sign)
    if (sign === null || end < 0) continue
    read ??= [...paragraphs]
    for (let one = at; one <= end; one++) {
      const text = paragraphs[one] ?? ''
      read[one] = (opens(text, sign) ? '' : sign) + text + (one < end ? sign : '')
    }
    at = end
  }
  return read ?? paragraphs
}

/** The sign that a paragraph begins with and does not close. */
function openSign(text: string): string | null {
  const first = text.charCodeAt(0)
  if (first !== 0x2a && first !== 0x5f && first !== 0x2f && first !== 0x7e) return null
  const sign = SIGNS.find((one) => text.startsWith(one))
  return sign !== undefined && opens(text, sign) && !text.includes(sign, sign.length) ? sign : null
}

function opens(text: string, sign: string): boolean {
  return text.startsWith(sign) && /^[\p{L}\d"'“‘«¿¡…(-]/u.test(text.slice(sign.length, sign.length + 2))
}

/** Index of the paragraph that ends with the sign, if none between holds it anywhere but in front; else -1. */
function endOfMark(paragraphs: readonly string[], from: number, sign: string): number {
  for (let at = from + 1; at < paragraphs.length && at <= from + LONGEST; at++) {
    const text = paragraphs[at] ?? ''
    const next = text.indexOf(sign, opens(text, sign) ? sign.length : 0)
    if (next < 0) continue
    return next + sign.length === text.length &&
      /[\p{L}\d.!?…,"'”’»)-]$/u.test(text.slice(Math.max(0, next - 1), next))
      ? at
      : -1
  }
  return -1
}
