// The signs and words by which ratings are written, each with its step in the one scale. Data only.

import type { Rating } from '../../story.ts'

export interface Sign {
  readonly pattern: RegExp
  readonly rating: Rating
  /** An everyday word, which may also describe what a rating is given for: `R for explicit language`. */
  readonly word?: true
  /** A word that says as much of other things: it counts only where nothing else is named. */
  readonly doubtful?: true
}

/** Signs with a hyphen, a digit or capitals: matched as whole words wherever they stand. Longest first. */
export const signs: readonly Sign[] = [
  {
    pattern:
      /not? (?:for |suitable |meant |fit |safe |recommended |appropriate ){1,2}(?:for )?(?:work|public)|nsfw|nws|nicht jugendfrei|no minors|minors (?:keep|stay|go|must|should)|no (?:kids|children) allowed/iy,
    rating: 'NC-17',
  },
  {
    pattern:
      /not (?:really )?(?:for |suitable |meant |fit |safe |recommended |appropriate ){1,2}(?:for )?(?:small |young |little )?(?:kids|children|the young|youngsters)|nicht für kinder|pas pour les enfants|no apto para niños/iy,
    rating: 'R',
  },
  { pattern: /nc[\s/-]{0,3}(?:1[678]|2[01])(?:\+|-?ish)?|n-?17/iy, rating: 'NC-17' },
  { pattern: /nc[\s-]{0,3}1[2-4]/iy, rating: 'PG-13' },
  { pattern: /tv-?ma/iy, rating: 'R' },
  { pattern: /ma?-?1[56]\+?/iy, rating: 'R' },
  { pattern: /tv-?14/iy, rating: 'PG-13' },
  { pattern: /tv-?(?:pg|y7)/iy, rating: 'PG' },
  { pattern: /tv-?[gy]/iy, rating: 'G' },
  { pattern: /pg[\s/-]{0,3}1[0-6](?:\+|-?ish)?/iy, rating: 'PG-13' },
  { pattern: /pg[\s/-]{0,3}1[78]\+?/iy, rating: 'R' },
  { pattern: /frao(?:[\s-]?\d\d)?|frmao/iy, rating: 'NC-17' },
  { pattern: /frm(?:[\s-]?\d\d)?/iy, rating: 'R' },
  { pattern: /frt(?:[\s-]?\d\d)?|fr[\s-]?1[35]/iy, rating: 'PG-13' },
  { pattern: /frc|fr[\s-]?7/iy, rating: 'G' },
  { pattern: /fr[\s-]?18/iy, rating: 'R' },
  {
    pattern:
      /fr[\s-]?21|r-?18|18r|xxx?|(?:adults?|grown[\s-]?ups?)[\s-]only|for (?:mature )?(?:adults|grown[\s-]?ups)|nur für erwachsene|(?:pour|réservé(?:e)? aux) adultes|(?:sólo|solo|para) adultos/iy,
    rating: 'NC-17',
  },
  { pattern: /p18(?:[\s-]?avl)?|avl/iy, rating: 'NC-17' },
  { pattern: /p1[26](?:-slash)?/iy, rating: 'PG-13' },
  { pattern: /p6/iy, rating: 'PG' },
  { pattern: /1[25]a/iy, rating: 'PG-13' },
  {
    pattern:
      /teens?(?: and up)?(?: audiences)?|young adults?|jugendliche|ado(?:lescents?|s)?|adolescentes?/iy,
    rating: 'PG-13',
    word: true,
  },
  {
    pattern:
      /general audiences|general|all ages|everyone|everybody|suitable for all|universal|all audiences|tous publics|tout public|pour tous|(?:para )?todos los públicos|todo público|apt[oa] para todos|für alle|ohne altersbeschränkung|jugendfrei|(?:family|child|kid)[\s-]friendly|(?:for |suitable for )(?:kids|children|the whole family)|work[\s-]?safe|safe for work|sfw/iy,
    rating: 'G',
    word: true,
  },
  {
    pattern: /explicit|erotica|smut(?:ty)?|lemon(?:s|y)?|porn|pwp|citrus(?:y)?/iy,
    rating: 'NC-17',
    word: true,
  },
  { pattern: /adults?|grown[\s-]?ups?|erwachsene|adultos?/iy, rating: 'NC-17', word: true, doubtful: true },
  { pattern: /mature|restricted|lim(?:es?|ey)/iy, rating: 'R', word: true },
  { pattern: /parental guidance/iy, rating: 'PG' },
  { pattern: /PG/iy, rating: 'PG' },
  { pattern: /K\+|k\+|K plus/y, rating: 'PG' },
  { pattern: /MA(?:-1[78])?|AO|X/y, rating: 'NC-17' },
  { pattern: /R(?:-1[67]|-?ish)?|M(?:-?ish)?/y, rating: 'R' },
  { pattern: /T\+?/y, rating: 'PG-13' },
  { pattern: /G|K|U/y, rating: 'G' },
]

/** What a whole value may be that says too little inside a sentence. */
export const wholeValues: Readonly<Record<string, Rating>> = {
  '18': 'NC-17',
  '17': 'NC-17',
  '16': 'R',
  '15': 'R',
  '14': 'PG-13',
  '13': 'PG-13',
  '12': 'PG-13',
  '-18': 'NC-17',
  '-16': 'R',
  '-12': 'PG-13',
  '-10': 'PG',
  adult: 'NC-17',
  adults: 'NC-17',
  adulte: 'NC-17',
  adultes: 'NC-17',
  erwachsene: 'NC-17',
  r: 'R',
  g: 'G',
  m: 'R',
  t: 'PG-13',
  k: 'G',
  x: 'NC-17',
  ma: 'NC-17',
  ao: 'NC-17',
  u: 'G',
  family: 'G',
  gen: 'G',
  adultos: 'NC-17',
  todos: 'G',
  kids: 'G',
  children: 'G',
  clean: 'G',
}
