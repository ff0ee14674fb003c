// Addresses of people and their pages: found, taken out of whatever is published beside a story, and masked in it.

/** What is left where an address stood inside a sentence. */
const GAP = '…'

const ANCHOR = /@|\[at\]|\(at\)|\{at\}|<at>|\bAT\b|_at_|https?:\/\/|\bwww\.|\bfile:\/\//g
const BEFORE_SIGN = /[\p{L}\p{N}._%+-]{1,120}$/u
const BEFORE_WORD = /[\p{L}\p{N}._%+-]{1,120}\s?$/u
const AFTER_SIGN = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}-]+)+/u
const AFTER_WORD =
  /^\s?[\p{L}\p{N}-]+(?:\s?(?:\.|\[dot\]|\(dot\)|_dot_|\bdot\b|\bDOT\b)\s?[\p{L}\p{N}-]{2,})+/u
/** A file on the author's own machine, as a printed page names it at its foot. Its folders have blanks in their names. */
const OWN_FILE = /^[^\n"<>]{0,200}?\.(?:html?|txt|text|docx?|rtf|wpd?)(?!\w)|^[^\s"<>]{1,200}/i
const PAGE = /^[^\s<>"”)\]]+/

/** Characters looked at on each side of an `@`: no address is longer. */
const REACH = 120

interface Stretch {
  readonly from: number
  readonly to: number
}

interface Address extends Stretch {
  /** The `@` or what stands for it; how a page's address begins. */
  readonly sign: string
}

/** Whether a text holds an e-mail address or a web address. */
export function hasAddress(text: string): boolean {
  return addressesIn(text).length > 0
}

/** Whether a text holds the address of a page. */
export function hasPage(text: string): boolean {
  if (!text.includes('http') && !text.includes('www.')) return false
  return /https?:|www\./.test(text) && addressesIn(text).some(({ sign }) => !MAIL_SIGN.test(sign))
}

/** A text without its addresses. An address alone leaves nothing, one inside a sentence leaves `…`. */
export function withoutAddresses(text: string): string {
  const found = addressesIn(text)
  if (found.length === 0) return text
  let rest = ''
  let at = 0
  for (const { from, to } of found) {
    rest += text.slice(at, from) + GAP
    at = to
  }
  return tidied(rest + text.slice(at))
}

/** What stands in a story where somebody's mail address stood. */
const MASK = '[address]'

/**
 * A text of the story with mail addresses, and names of files on the author's machine, masked; pages stay, and so does `AT`
 * that stands in shouted prose.
 */
export function maskAddresses(text: string): string {
  if (!/[@\]})>_]|file:/.test(text)) return text
  let rest = ''
  let at = 0
  for (const { from, to, sign } of addressesIn(text)) {
    if (sign !== FILE_SIGN && !MAIL_SIGN.test(sign)) continue
    rest += text.slice(at, from) + MASK
    at = to
  }
  return rest + text.slice(at)
}

const FILE_SIGN = 'file://'
const MAIL_SIGN = /^(?:@|[[({<_]at[\])}>_])$/

function tidied(text: string): string {
  return text
    .replace(/mailto:/gi, '')
    .replace(/[(<[{]\s?…\s?[)>\]}]/g, '')
    .replace(/(?:^|[:,;–—-])\s?…\s?$/, '')
    .replace(/^\s?…\s?(?:$|[,;|])/, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function addressesIn(text: string): Address[] {
  if (text.search(ANCHOR) < 0) return []
  const found: Address[] = []
  for (const anchor of text.matchAll(ANCHOR)) {
    const stretch = stretchAt(text, anchor.index, anchor[0])
    const last = found.at(-1)
    if (stretch && (!last || stretch.from >= last.to)) found.push({ ...stretch, sign: anchor[0] })
  }
  return found
}

function stretchAt(text: string, at: number, sign: string): Stretch | null {
  if (sign === FILE_SIGN) {
    const name = OWN_FILE.exec(text.slice(at + sign.length, at + sign.length + 2 * REACH))?.[0] ?? ''
    return name === '' ? null : { from: at, to: at + sign.length + name.length }
  }
  const after = text.slice(at + sign.length, at + sign.length + REACH)
  if (/^(http|www)/.test(sign)) {
    // The whole word goes, however long: its end is the next blank.
    const length = PAGE.exec(text.slice(at + sign.length))?.[0].length ?? 0
    return length > 0 ? { from: at, to: at + sign.length + length } : null
  }
  const before = text.slice(Math.max(0, at - REACH), at)
  const [head, tail] = sign === '@' ? [BEFORE_SIGN, AFTER_SIGN] : [BEFORE_WORD, AFTER_WORD]
  const name = head.exec(before)?.[0]
  const host = tail.exec(after)?.[0]
  if (name === undefined || host === undefined) return null
  return { from: at - name.length, to: at + sign.length + host.length }
}
