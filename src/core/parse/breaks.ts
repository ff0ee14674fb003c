// Lines without words: scene breaks, header rules and underlines all look alike, so this only knows the look.

/** Symbols that writers draw breaks with. A line of full stops, question marks or quotes is somebody speaking. */
const SYMBOLS = /^[*~_=#+<>^@%&|\\/:;,.·•●◊◇○☆★♥❤✿†‡§¤°`´'"(){}[\]\-–—−─━=\s]+$/
const DRAWN = /[*~_=#+<>^@%|\\·•●◊◇○☆★♥❤✿†‡§¤\-–—−─━]/
/** Words that stand where a break was drawn, or was lost. */
const NAMED = new Set([
  'scene break',
  'scenebreak',
  'scene change',
  'line break',
  'page break',
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
  if (SYMBOLS.test(text)) return DRAWN.test(text) && !isTorn(text)
  if (text.length > LONGEST) return false
  return isOxRow(text) || isMixedRow(text) || isNamed(text) || HEARTS.test(text)
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
  return NAMED.has(words) && words.length < text.length
}
