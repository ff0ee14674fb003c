// Addresses of people and their pages: found, and taken out of whatever is published beside a story.

/** What is left where an address stood inside a sentence. */
const GAP = '…'

const MAIL = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu
const SPELLED = /[\w.-]{1,64}\s?(?:\[at\]|\(at\)|\{at\}|<at>|\bAT\b|_at_)\s?[\w-]{1,63}(?:\s?(?:\.|\[dot\]|\(dot\)|\bDOT\b|_dot_|\bdot\b)\s?[\w-]{2,63}){1,3}/g
const PAGE = /(?:https?:\/\/|www\.)[^\s<>"”)\]]+/gi

/** Whether a text holds an e-mail address or a web address. */
export function hasAddress(text: string): boolean {
  if (!mayHold(text)) return false
  return [MAIL, SPELLED, PAGE].some((pattern) => text.search(pattern) >= 0)
}

/** A text without its addresses. An address alone leaves nothing, one inside a sentence leaves `…`. */
export function withoutAddresses(text: string): string {
  if (!hasAddress(text)) return text
  let rest = text
  for (const pattern of [PAGE, MAIL, SPELLED]) rest = rest.replace(pattern, GAP)
  return rest
    .replace(/mailto:/gi, '')
    .replace(/[(<[{]\s*…\s*[)>\]}]/g, '')
    .replace(/(^|[:,;–—-])\s*…\s*$/, '')
    .replace(/^\s*…\s*(?=$|[,;|])[,;|]?/, '')
    .replace(/[^\S\n]{2,}/g, ' ')
    .trim()
}

/** The quick question first: no text without one of these holds an address. */
function mayHold(text: string): boolean {
  return /@|\/\/|www\.|\bat\b|_at_/i.test(text)
}
