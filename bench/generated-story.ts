// Story files of a large archive, made up from a seed and the same on every machine: what they state is spread as in
// archives that grew (a few fandoms, pairings and authors have most of the stories, and much is not stated at all).

import { chance, paragraph } from './prose.ts'

type Next = () => number

const syllables = 'ka ri ma lo ven tas bel or din sha per wyn cor al tes ni ru fen gar mel os ti ba el'.split(
  ' ',
)
const firsts =
  'The Late,A Quiet,The Other,The Last,Seven,No,Every,Half a,The Long,A Borrowed,The Drowned,Winter’s,One More,The Paper,A Small'.split(
    ',',
  )
const seconds =
  'Ferry,Room,Letter,Winter,Orchard,Harbour,Almanac,Lamp,Stair,Crossing,Inventory,Tide,Bargain,Key,Hour,Map,Chair,Bell,Garden,Witness'.split(
    ',',
  )
const thirds =
  'of Salt,in the Rain,at Dusk,for Two,and After,Without Maps,by the Weir,at Low Water,in March,'.split(',')
const genres =
  'Drama,Humour,Romance,Angst,Fluff,Mystery,Adventure,Alternate Universe,Hurt/Comfort,Crossover'.split(',')
const ratings = ['G', 'PG', 'PG-13', 'R', 'NC-17']
const warnings = [
  'Violence',
  'Character death',
  'Non-con',
  'Underage',
  'Grief',
  'Illness',
  'None',
  'Storms at sea',
]

/** How many fandoms, people in each of them, and authors there are. */
const FANDOMS = 40
const PEOPLE = 24
const STORIES_AN_AUTHOR = 5

/** A number below `of`, the low ones far more often. */
function skewed(next: Next, of: number): number {
  return Math.floor(of * next() ** 3)
}

/** A made-up name, the same for the same number. */
function nameOf(number: number, words: number): string {
  const next = chance(number * 7919 + words)
  const word = () => {
    const letters = Array.from(
      { length: 2 + Math.floor(next() * 2) },
      () => syllables[Math.floor(next() * syllables.length)],
    ).join('')
    return letters.slice(0, 1).toUpperCase() + letters.slice(1)
  }
  return Array.from({ length: words }, word).join(' ')
}

/** One file of an archive of `of` stories; its name is `fileName(number)`. */
export function generatedFile(number: number, of: number): string {
  const next = chance(number + 1)
  const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)] as T
  const fandom = skewed(next, FANDOMS)
  const person = () => nameOf(1000 + fandom * PEOPLE + skewed(next, PEOPLE), 1)
  const [one, other] = [person(), person()]
  const series = next() < 0.12 ? skewed(next, Math.max(1, of / 40)) : null
  const parts = next() < 0.2 ? 2 + Math.floor(next() * 12) : 1
  const words = Math.round(parts * (60 + 240 * next() ** 2))
  const said = (share: number, line: string) => (next() < share ? [line] : [])
  const header = [
    `Title: ${pick(firsts)} ${pick(seconds)} ${pick(thirds)}`.trim(),
    ...said(0.94, `Author: ${nameOf(500_000 + skewed(next, Math.max(3, of / STORIES_AN_AUTHOR)), 2)}`),
    ...said(0.9, `Fandom: ${nameOf(100 + fandom, 2)}`),
    ...(one === other ? [] : said(0.82, `Pairing: ${next() < 0.5 ? `${one}/${other}` : `${other}/${one}`}`)),
    ...said(0.4, `Characters: ${[...new Set([one, other, person()])].join(', ')}`),
    ...said(0.78, `Rating: ${pick(ratings)}`),
    ...said(0.55, `Warnings: ${pick(warnings)}`),
    ...said(0.5, `Genre: ${pick(genres)}`),
    ...(series === null ? [] : [`Series: ${nameOf(900_000 + series, 2)} #${1 + Math.floor(next() * 6)}`]),
    ...said(
      0.7,
      `Date: ${1995 + skewed(next, 16)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-01`,
    ),
    ...said(0.35, `Status: ${pick(['Complete', 'Complete', 'Complete', 'WIP'])}`),
    ...said(0.8, `Summary: ${paragraph(next).split('. ').slice(0, 2).join('. ')}`),
  ]
  return `${header.join('\n')}\n\n${textOf(next, parts, words)}\n\nThe End\n`
}

function textOf(next: Next, parts: number, words: number): string {
  return Array.from({ length: parts }, (_, part) => {
    const paragraphs: string[] = parts > 1 ? [`Chapter ${part + 1}`] : []
    for (let count = 0; count < words / parts; ) {
      const text = paragraph(next)
      count += text.split(' ').length
      paragraphs.push(text)
    }
    return paragraphs.join('\n\n')
  }).join('\n\n\n')
}

/** Below the stories folder: a hundred folders, as no file manager likes a hundred thousand files in one. */
export function fileName(number: number): string {
  return `${String(number % 100).padStart(2, '0')}/story-${number}.txt`
}
