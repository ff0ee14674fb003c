// Story files for tests of the library: many small stories whose headers differ in everything that can be asked for.
// The same number gives the same files.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './archive.ts'

const cast = ['Willow', 'Spike', 'Buffy', 'Angel', 'Xander', 'Giles', 'Anya', 'Tara', 'Cordelia', 'Oz']
const ratings = ['G', 'PG', 'PG-13', 'R', 'NC-17', null]
const warnings = ['None', 'Character death', 'Violence', null, 'Illness']
const states = ['Complete', 'Work in progress', null]
const genres = ['Angst', 'Humour', 'Romance', 'Adventure', 'Mystery', 'Drama', 'Fluff']
const things = [
  'Lamp',
  'Ferry',
  'Ledger',
  'Orchard',
  'Gate',
  'Kettle',
  'Harbour',
  'Stair',
  'Letter',
  'Clock',
  'Coat',
]
const hows = [
  'Borrowed',
  'Crooked',
  'Last',
  'Winter',
  'Quiet',
  'Second',
  'Paper',
  'Salt',
  'Unlit',
  'Kind',
  'Long',
]
const authors = [
  'Marram Grey',
  'corvid',
  'Tam of the Hedge',
  'Pennyroyal',
  'Hester Vane',
  'marginalia',
  'Ash Wending',
]
const sentences = [
  'The gate was shut, and nobody had the key.',
  'It rained, as it does when one has far to go.',
  'Somebody had left the kettle on the table, and it was still warm.',
  'They did not speak of it again until the spring.',
]

export interface LibraryStory {
  readonly title: string
  readonly author: string | null
  readonly pairing: readonly [string, string] | null
  readonly rating: string | null
  readonly warnings: string | null
  readonly status: string | null
  readonly series: string | null
  readonly year: number
  readonly paragraphs: number
}

/** Writes so many stories into a folder of that name; answers the folder. */
export function writeLibraryStories(name: string, count: number): string {
  const folder = path.join(root, '.cache', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at < count; at++) writeFileSync(path.join(folder, `${at}.txt`), textOf(storyAt(at), at))
  return folder
}

export function libraryStories(count: number): readonly LibraryStory[] {
  return Array.from({ length: count }, (_, at) => storyAt(at))
}

function storyAt(at: number): LibraryStory {
  const first = of(cast, at, 1)
  const second = cast[(cast.indexOf(first) + 1 + (Math.floor(at / 10) % 3)) % cast.length] ?? ''
  const number = Math.floor(at / 121)
  return {
    title: `The ${hows[at % 11]} ${things[Math.floor(at / 11) % 11]}${number === 0 ? '' : ` ${number + 1}`}`,
    author: at % 23 === 0 ? null : of(authors, at, 5),
    pairing: at % 19 === 0 ? null : at % 2 === 0 ? [first, second] : [second, first],
    rating: of(ratings, at, 1),
    warnings: of(warnings, at, 2),
    status: of(states, at, 1),
    series: at % 11 === 0 ? `Hedge Letters ${Math.floor(at / 11) % 9}` : null,
    year: 1996 + (at % 14),
    paragraphs: 3 + (at % 40),
  }
}

/** Steps that share no factor with the lengths of the lists, so that everything meets everything. */
function of<T>(list: readonly T[], at: number, step: number): T {
  return list[(at * step + Math.floor(at / 97)) % list.length] as T
}

function textOf(story: LibraryStory, at: number): string {
  const headers: readonly (readonly [string, string | null])[] = [
    ['Title', story.title],
    ['Author', story.author],
    ['Pairing', story.pairing?.join('/') ?? null],
    ['Fandom', at % 5 === 0 ? 'Harrow Hill' : 'Sunnydale Revisited'],
    ['Rating', story.rating],
    ['Warnings', story.warnings],
    ['Status', story.status],
    ['Genre', `${of(genres, at, 1)}, ${of(genres, at, 4)}`],
    ['Series', story.series],
    ['Date', `${story.year}-0${1 + (at % 9)}-11`],
    ['Summary', `${sentences[at % 4] ?? ''} ${sentences[(at + 1) % 4] ?? ''}`],
  ]
  const head = headers.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`]))
  const paragraphs = Array.from({ length: story.paragraphs }, (_, row) =>
    sentences.map((_, index) => sentences[(index + row + at) % 4]).join(' '),
  )
  return `${head.join('\n')}\n\n${paragraphs.join('\n\n')}\n\nThe End\n`
}
