// Characters by name, and the few questions about them that every step asks. Never a bare escape elsewhere.

export const NUL = 0x00
export const BACKSPACE = 0x08
export const TAB = 0x09
export const LINE_FEED = 0x0a
export const VERTICAL_TAB = 0x0b
export const FORM_FEED = 0x0c
export const CARRIAGE_RETURN = 0x0d
export const END_OF_FILE = 0x1a
export const ESCAPE = 0x1b
export const SPACE = 0x20
export const DELETE = 0x7f
export const NO_BREAK_SPACE = 0xa0
const ZERO_WIDTH_SPACE = 0x200b
export const LINE_SEPARATOR = 0x2028
export const PARAGRAPH_SEPARATOR = 0x2029
export const REPLACEMENT = 0xfffd
export const BYTE_ORDER_MARK = 0xfeff

const OPENING_QUOTES = '"“‘«„‹\''
const SENTENCE_ENDS = '.!?…'
const CLOSERS = '"”’»‹›\')]}*_~/'

/** Whether there is nothing to see: spaces of every kind, byte order marks, zero-width spaces. */
export function isBlank(text: string): boolean {
  return !/[^\s\u200b\ufeff]/.test(text)
}

/** Cuts what cannot be seen off both ends: spaces of every kind, byte order marks, zero-width spaces. */
export function trimmed(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && isInvisible(text.charCodeAt(from))) from++
  while (to > from && isInvisible(text.charCodeAt(to - 1))) to--
  return text.slice(from, to)
}

function isSpace(code: number): boolean {
  if (code > NO_BREAK_SPACE && code < 0x1680) return false
  return /\s/.test(String.fromCharCode(code))
}

function isInvisible(code: number): boolean {
  if (code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN)) return true
  if (code < NO_BREAK_SPACE) return false
  return code === ZERO_WIDTH_SPACE || code === BYTE_ORDER_MARK || isSpace(code)
}

/** Anything but single blanks between words. */
const UNEVEN = /[^\S\n ]| {2}/

/** One space for every run of spaces and tabs. The no-break space that French sets before `:;!?»` stays. */
export function singleSpaced(text: string): string {
  if (!UNEVEN.test(text)) return text
  return text.replace(/[^\S\n]+/g, (run, at: number) => {
    const next = text[at + run.length] ?? ''
    return run === '\u00a0' && ':;!?»'.includes(next) && next !== '' ? run : ' '
  })
}

// Most characters are ASCII, which needs no pattern.

export function isLetter(character: string | undefined): boolean {
  if (character === undefined || character === '') return false
  const code = character.charCodeAt(0)
  if (code < DELETE) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
  return /\p{L}/u.test(character)
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

export function isLower(character: string | undefined): boolean {
  if (character === undefined || character === '') return false
  const code = character.charCodeAt(0)
  return code < DELETE ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(character)
}

export function isUpper(character: string | undefined): boolean {
  if (character === undefined || character === '') return false
  const code = character.charCodeAt(0)
  return code < DELETE ? code >= 0x41 && code <= 0x5a : /\p{Lu}/u.test(character)
}

/** Whether a line of text opens with a quotation mark, as dialogue does. */
export function opensQuote(text: string): boolean {
  return text !== '' && OPENING_QUOTES.includes(text.charAt(0))
}

/** Whether a sentence ends here: a full stop, question or exclamation mark, behind any closing quotes. */
export function endsSentence(text: string): boolean {
  let at = text.length - 1
  while (at >= 0 && CLOSERS.includes(text.charAt(at))) at--
  return at >= 0 && SENTENCE_ENDS.includes(text.charAt(at))
}

/** Whitespace-separated words. */
export function countWords(text: string): number {
  let words = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isGap = code <= SPACE || (code >= NO_BREAK_SPACE && isSpace(code))
    if (!isGap && !isInside) words++
    isInside = !isGap
  }
  return words
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: every character of ASCII
const PLAIN = /^[\x00-\x7f]*$/

/** Lower case, accents off, curly apostrophes straight: for comparing words, never for showing them. */
export function folded(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[‘’ʼ]/g, "'")
    .toLowerCase()
}

/** Cuts given signs off the end. A loop, for a pattern would look at every run of them in a long text. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** Cuts given signs off both ends. */
export function withoutEnds(text: string, signs: string): string {
  let from = 0
  while (from < text.length && signs.includes(text.charAt(from))) from++
  return withoutEnd(text.slice(from), signs)
}
