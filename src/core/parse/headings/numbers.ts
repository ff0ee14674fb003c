// Numbers as headings write them: 7, VII, seven, seventh.

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
]

const words = new Map<string, number>()
for (const [value, word] of UNITS.entries()) words.set(word, value)
for (const [value, word] of ORDINALS.entries()) words.set(word, value)
TENS.forEach((tens, ten) => {
  if (tens === '') return
  words.set(tens, ten * 10)
  words.set(tens.replace(/y$/, 'ieth'), ten * 10)
  for (let unit = 1; unit < 10; unit++) {
    words.set(`${tens}-${UNITS[unit]}`, ten * 10 + unit)
    words.set(`${tens} ${UNITS[unit]}`, ten * 10 + unit)
    words.set(`${tens}-${ORDINALS[unit]}`, ten * 10 + unit)
  }
})
/** German and French as far as headings go. */
const OTHERS = [
  'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  'erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter elfter zwölfter',
  'erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes elftes zwölftes',
  'erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte',
  'un deux trois quatre cinq six sept huit neuf dix onze douze',
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième',
  'première seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième',
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce',
  'primera segunda tercera cuarta quinta sexta séptima octava novena décima undécima duodécima',
  'primo secondo terzo quarto quinto sesto settimo ottavo nono decimo undicesimo dodicesimo',
]
for (const list of OTHERS)
  list.split(' ').forEach((word, at) => {
    if (!words.has(word)) words.set(word, at + 1)
  })
words.set('final', Number.POSITIVE_INFINITY)
words.set('last', Number.POSITIVE_INFINITY)
words.set('letzter', Number.POSITIVE_INFINITY)
words.set('letztes', Number.POSITIVE_INFINITY)
words.set('dernier', Number.POSITIVE_INFINITY)
words.set('dernière', Number.POSITIVE_INFINITY)

const ROMAN = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** A Roman number's value, or null; capitals only, for `mix` and `did` are words. */
export function romanValue(text: string): number | null {
  // Most words are ruled out by their first letter.
  if (text === '' || text.length > 15 || !'IVXLCDM'.includes(text.charAt(0)) || !ROMAN.test(text)) return null
  let value = 0
  for (let at = 0; at < text.length; at++) {
    const digit = ROMAN_VALUES[text.charAt(at)] ?? 0
    const next = ROMAN_VALUES[text.charAt(at + 1)] ?? 0
    value += digit < next ? -digit : digit
  }
  return value
}

/** The value of a number word up to ninety-nine, or null. */
export function wordValue(text: string): number | null {
  return words.get(text.toLowerCase()) ?? null
}

const CHINESE = '〇一二三四五六七八九'

/** The value of a Chinese number as chapters have it (`十五`, `一百八十九`, `12`), or null. */
export function chineseValue(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  let value = 0
  let digit = 0
  for (const sign of text.replaceAll('零', '〇').replaceAll('两', '二')) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign]
    if (unit !== undefined) {
      value += (digit || 1) * unit
      digit = 0
    } else if (CHINESE.includes(sign)) {
      digit = digit * (value === 0 ? 10 : 1) + CHINESE.indexOf(sign)
    } else {
      return null
    }
  }
  return value + digit
}

/** The value of a number in digits, Roman capitals or words, or null. `final` is greater than all. */
export function numberValue(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  return romanValue(text) ?? wordValue(text)
}
