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

/** Writes so many stories into a folder of that name; answers the folder. */
export function writeLibraryStories(name: string, count: number): string {
  const folder = path.join(root, '.cache', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (let at = 0; at < count; at++) writeFileSync(path.join(folder, `${at}.txt`), storyAt(at))
  return folder
}

function storyAt(at: number): string {
  // Steps that share no factor with the lengths of the lists, so that everything meets everything.
  const of = <T>(list: readonly T[], step: number) =>
    list[(at * step + Math.floor(at / 97)) % list.length] as T
  const first = of(cast, 1)
  const second = cast[(cast.indexOf(first) + 1 + (Math.floor(at / 10) % 3)) % cast.length] ?? ''
  const pairing = at % 2 === 0 ? `${first}/${second}` : `${second}/${first}`
  const headers: readonly (readonly [string, string | null])[] = [
    ['Title', `The ${of(hows, 3)} ${of(things, 7)}${at > 120 ? ` ${Math.floor(at / 121) + 1}` : ''}`],
    ['Author', at % 23 === 0 ? null : of(authors, 5)],
    ['Pairing', at % 19 === 0 ? null : pairing],
    ['Fandom', at % 5 === 0 ? 'Harrow Hill' : 'Sunnydale Revisited'],
    ['Rating', of(ratings, 1)],
    ['Warnings', of(warnings, 2)],
    ['Status', of(states, 1)],
    ['Genre', `${of(genres, 1)}, ${of(genres, 4)}`],
    ['Series', at % 11 === 0 ? `Hedge Letters ${Math.floor(at / 11) % 9}` : null],
    ['Date', `${1996 + (at % 14)}-0${1 + (at % 9)}-11`],
    ['Summary', `${sentences[at % 4] ?? ''} ${sentences[(at + 1) % 4] ?? ''}`],
  ]
  const head = headers.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`]))
  const paragraphs = Array.from({ length: 3 + (at % 40) }, (_, row) =>
    sentences.map((_, index) => sentences[(index + row + at) % 4]).join(' '),
  )
  return `${head.join('\n')}\n\n${paragraphs.join('\n\n')}\n\nThe End\n`
}
