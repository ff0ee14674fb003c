// Lines without words: scene breaks, header rules and underlines all look alike, so this only knows the look.

/** Symbols that writers draw breaks with. A line of full stops, question marks or quotes is somebody speaking. */
const SYMBOLS = /^[*~_=#+<>^@%&$|\\/:;,.·•●†‡§¤¶※⁂°`´'"(){}[\]\-–—−\u2500-\u27bf\s]+$/
const DRAWN = /[*~_=#+<>^@%|\\·•●†‡§¤¶※⁂\-–—−\u2500-\u27bf]/
/** Words that stand where a break was drawn, or was lost. */
const NAMED = new Set([
  'scene break',
  'scenebreak',
  'scene change',
  'line break',
  'linebreak',
  'page break',
  'pagebreak',
  'section break',
  'break',
  'spacer',
])

/** Hearts in a row. */
const HEARTS = /^(?:<3\s*){2,}$/

/** Longest line with words in it that can still be a break. */
const LONGEST = 40

/** Whether a line is only drawn: `* * *`, `~*~*~`, `-----`, `oOo`, `____spacer____`. */
export function isRule(text: string): boolean {
  if (text === '') return false
  if (SYMBOLS.test(text)) return (DRAWN.test(text) && !isTorn(text)) || isRowOfOne(text)
  if (text.length > LONGEST) return false
  return isOxRow(text) || isPattern(text) || isMixedRow(text) || isNamed(text) || HEARTS.test(text)
}

/** `&&&`, `$$$`, `///`, `.:.`: three signs at least, the same from both ends, and not only full stops. */
function isRowOfOne(text: string): boolean {
  const signs = text.replace(/\s/g, '')
  return signs.length >= 3 && /[&$/:]/.test(signs) && !/['"]/.test(signs) && isMirrored(signs)
}

/** `-x-`, `~o~`, `.x.`, `^v^v^v^`: few letters that look drawn, between signs, in a pattern. A face has its letters outside. */
function isPattern(text: string): boolean {
  if (!/^[\s*~_=#+<>^:.|/\\\-–—xov0]+$/i.test(text) || !/[xov0]/i.test(text)) return false
  const signs = text.replace(/\s/g, '').toLowerCase()
  if (!/[^xov0]/.test(signs) || (/^[xov0]/.test(signs) && signs.length < LONGEST_FACE)) return false
  if (signs.length < 3 || signs.length > LONGEST_PATTERN) return false
  return isMirrored(signs) || (signs.length >= 4 && isRepeated(signs))
}

const LONGEST_PATTERN = 30
const LONGEST_FACE = 5

function isMirrored(signs: string): boolean {
  const turned = [...signs].reverse()
  return turned.join('') === signs || turned.map((sign) => TURNED[sign] ?? sign).join('') === signs
}

const TURNED: Readonly<Record<string, string>> = { '<': '>', '>': '<', '/': '\\', '\\': '/' }

/** Whether a text is one shorter text again and again. */
function isRepeated(signs: string): boolean {
  return `${signs}${signs}`.indexOf(signs, 1) < signs.length
}

/** Dashes that a quotation mark belongs to are speech broken off: `"—"`. */
function isTorn(text: string): boolean {
  return /["'“”‘’]/.test(text) && !/[*~_=#+<>]/.test(text)
}

/** `oOo`, `xXx`, `o0o`, `XXX`, `oOoOo` and the like: the same from both ends, of one letter, at least three. */
function isOxRow(text: string): boolean {
  if (/[^ox0\s*~_=.\-–—]/i.test(text)) return false
  const letters = text
    .toLowerCase()
    .replace(/[\s*~_=.\-–—]/g, '')
    .replace(/0/g, 'o')
  if (letters.length < 3 || !/^(o+|x+)$/.test(letters)) return false
  const shape = text.replace(/\s/g, '')
  return shape === [...shape].reverse().join('')
}

/** A row of single characters, nearly all of them symbols: `* > = 4 # @ \`. */
function isMixedRow(text: string): boolean {
  if (!/^\s*\S\s/.test(text)) return false
  const marks = text.split(/\s+/)
  if (marks.length < 5 || marks.some((mark) => mark.length > 1)) return false
  return marks.filter((mark) => /[\p{L}\p{N}]/u.test(mark)).length <= 1
}

function isNamed(text: string): boolean {
  if (!/^[^a-z]*[bslp]/i.test(text)) return false
  const words = text
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
  // In capitals, or as one word that nobody says, such a line needs no signs around it.
  return (
    NAMED.has(words) &&
    (words.length < text.length || (/^[^a-z]+$/.test(text) && words !== 'break') || GLUED.test(words))
  )
}

const GLUED = /^(?:scene|line|page)break$/
