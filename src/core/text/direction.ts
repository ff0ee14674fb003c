// Which way a language is written.

/** Languages written from right to left (Unicode CLDR, characterOrder right-to-left), by their first subtag. */
const RIGHT_TO_LEFT = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'iw',
  'ks',
  'mzn',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
])

/** The direction of a text in a language (BCP 47); a text without a stated language is read from left to right. */
export function directionOf(language: string | null): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language?.toLowerCase().split('-')[0] ?? '') ? 'rtl' : 'ltr'
}
