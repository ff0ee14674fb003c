// Emphasis that came as tags of a web page, or between angle brackets: read into signs that no text has, in pairs, so
// that the rest of the reading need not know them. What is no pair stays as it stands.

export const OPEN_EMPHASIS = '\ue000'
export const CLOSE_EMPHASIS = '\ue001'
export const OPEN_STRONG = '\ue002'
export const CLOSE_STRONG = '\ue003'
export const OPEN_THOUGHT = '\ue004'
export const CLOSE_THOUGHT = '\ue005'

const TAG = /<(i|em|u|cite|b|strong)>([^<>]+)<\/\1>|\[(i|u|b)\]([^[\]]+)\[\/\3\]/gi
/** `<Where is he now?>`: words, begun with a letter, and no tag with its values. */
const THOUGHT = /<(?=\p{L})([^<>=/\\{}]{8,400})>/gu
/** `> Where is he now? <`: the same, with its points inwards. */
const INWARDS = /(?<![^\s])> (?=\p{L})([^<>=/\\{}]{8,400}) <(?![^\s.,!?])/gu

/** Reads tags and bracketed thoughts. */
export function withoutTags(text: string): string {
  if (!text.includes('<') && !text.includes('[')) return text
  return text
    .replace(TAG, (_, tag: string | undefined, inner: string, code: string | undefined, coded: string) =>
      /^(?:b|strong)$/i.test(tag ?? code ?? '')
        ? OPEN_STRONG + (inner ?? coded) + CLOSE_STRONG
        : OPEN_EMPHASIS + (inner ?? coded) + CLOSE_EMPHASIS,
    )
    .replace(THOUGHT, (whole, inner: string) =>
      isThought(inner) ? OPEN_THOUGHT + inner + CLOSE_THOUGHT : whole,
    )
    .replace(INWARDS, (whole, inner: string) =>
      isThought(inner) ? OPEN_THOUGHT + inner + CLOSE_THOUGHT : whole,
    )
}

const OPENING = /<(i|em|u|b|strong)>/gi

/** Whether a line opens a tag and does not close it: its paragraph goes on. */
export function leavesTagOpen(text: string): boolean {
  if (!text.includes('<')) return false
  const last = [...text.matchAll(OPENING)].at(-1)
  return last !== undefined && !text.toLowerCase().includes(`</${last[1]?.toLowerCase()}>`, last.index)
}

/** Three words at least, or a sentence: `<big grin>` is a deed. */
function isThought(inner: string): boolean {
  const words = inner.split(' ').length
  return words > 2 || (words > 1 && /[.!?…]$/.test(inner))
}
