// The keeper's word on a story (`STORY.yml`) and on the archive (`library.yml`): the shapes, and how what a file gives
// is checked. docs/overrides.md says what each means.

import { encodingNamed, type TextEncoding } from '../parse/bytes/decode.ts'
import type { CastMember } from '../parse/draft.ts'
import { kindsNamed } from '../parse/fields/warning-kinds.ts'
import { type Pairing, type Rating, ratings, type Status, type WarningKind, warningKinds } from '../story.ts'
import {
  flag,
  type Given,
  listOf,
  type Mistake,
  oneOf,
  type Reader,
  record,
  rowsOf,
  text,
  textLike,
  texts,
} from './given.ts'

/** What a keeper says of one story. A field that is not there leaves the story as it was read. */
export interface StoryOverride {
  readonly title?: string
  readonly author?: string
  readonly pairings?: readonly Pairing[]
  readonly characters?: readonly string[]
  readonly fandom?: string
  readonly genres?: readonly string[]
  readonly rating?: Rating
  readonly warnings?: GivenWarnings
  readonly summary?: string
  readonly date?: string
  readonly status?: Status
  readonly series?: { readonly name: string; readonly number: number | null }
  readonly language?: string
  readonly encoding?: TextEncoding
  readonly parts?: readonly PartSplit[]
  readonly withheld?: boolean
}

interface GivenWarnings {
  readonly said: 'some' | 'none' | 'withheld'
  readonly kinds: readonly WarningKind[]
  readonly words: readonly string[]
}

/** A part begins at this line of the file, which is its heading where `title` repeats it or is not given. */
export interface PartSplit {
  readonly line: number
  readonly title: string | null
}

/** People of a fandom under their full names, and what else they are called: `W`, `Red`. */
export interface Cast {
  readonly name: string
  readonly people: readonly CastMember[]
}

export type Defaults = Pick<StoryOverride, 'author' | 'fandom' | 'genres' | 'rating' | 'status' | 'language'>

export interface Library {
  readonly name?: string
  readonly contact?: string
  readonly casts?: readonly Cast[]
  readonly defaults?: Defaults
  readonly 'leave-out-above'?: Rating
  readonly withheld?: readonly StoryPath[]
  readonly encoding?: TextEncoding
  readonly stories?: readonly { readonly path: StoryPath; readonly override: StoryOverride }[]
}

/** A story's file below the stories folder, and the line that names it: a path without a file is a mistake. */
interface StoryPath {
  readonly file: string
  readonly line: number
}

const date = textLike(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date as 2003, 2003-09 or 2003-09-24')
const language = textLike(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, 'a language tag such as en, de or pt-BR')
const encoding: Reader<TextEncoding> = (given, tell) => {
  const name = text(given, tell)
  const known = name === null ? null : encodingNamed(name)
  if (name !== null && known === null) {
    tell(
      given.line,
      `\`${name}\` is no encoding known here: write utf-8, utf-16le, utf-16be, windows-1252, mac-roman, cp437 or cp850.`,
    )
  }
  return known
}
const wholeNumber = textLike(/^[1-9]\d{0,6}$/, 'a whole number from 1')
const roles = ['main', 'side', 'hinted', 'past'] as const

/** `Holmes/Watson`, `Athena & Odysseus`, `Willow/Oz (past)`. */
const pairing: Reader<Pairing> = (given, tell) => {
  const written = text(given, tell)
  if (written === null) return null
  const [, names = '', role] = /^([^()]*)(?:\(([^()]*)\))?$/.exec(written) ?? []
  const bond = names.includes('/') ? 'romance' : 'friendship'
  const people = names.split(bond === 'romance' ? '/' : '&').map((name) => name.trim())
  const asRole = role === undefined ? 'main' : roles.find((one) => one === role.trim())
  if (people.length < 2 || people.includes('') || asRole === undefined) {
    tell(
      given.line,
      `\`${written}\` is no pairing: write \`Name/Name\` or \`Name & Name\`, with \`(past)\`, \`(side)\` or \`(hinted)\` behind it if need be.`,
    )
    return null
  }
  return { names: people, bond, role: asRole }
}

const warnings: Reader<GivenWarnings> = (given, tell) => {
  // On one line they may stand as an author writes them: `violence, character death`.
  const isLine = given.kind === 'text' && !/[()[\]]/.test(given.text)
  const words = texts(given, tell)?.flatMap((word) =>
    isLine ? word.split(/[,;]/).map((one) => one.trim()) : [word],
  )
  const said = words?.filter((word) => word !== '') ?? []
  if (said.length === 0) return null
  const [only = ''] = said
  if (said.length === 1 && /^(?:none|no|withheld)$/i.test(only))
    return { said: /^w/i.test(only) ? 'withheld' : 'none', kinds: [], words: [] }
  const isKind = (word: string) => warningKinds.some((kind) => kind === word.toLowerCase())
  const kinds = warningKinds.filter((kind) =>
    said.some((word) => word.toLowerCase() === kind || kindsNamed(word).includes(kind)),
  )
  return { said: 'some', kinds, words: said.filter((word) => !isKind(word)) }
}

const series: StoryReader<'series'> = (given, tell) => {
  if (given.kind === 'text') return { name: given.text.trim(), number: null }
  const found = record<{ name: string; number: string }>({ name: text, number: wholeNumber })(given, tell)
  if (found?.name === undefined) {
    if (found)
      tell(given.line, 'A series needs its name: write `series: Name`, or `name:` and `number:` below it.')
    return null
  }
  return { name: found.name, number: found.number === undefined ? null : Number(found.number) }
}

const partSplit: Reader<PartSplit> = (given, tell) => {
  if (given.kind === 'text') {
    const line = wholeNumber(given, tell)
    return line === null ? null : { line: Number(line), title: null }
  }
  const found = record<{ line: string; title: string }>({ line: wholeNumber, title: text })(given, tell)
  if (found?.line === undefined) {
    if (found) tell(given.line, 'A part needs the line that it begins at: write `line: 12`.')
    return null
  }
  return { line: Number(found.line), title: found.title ?? null }
}

type StoryReader<K extends keyof StoryOverride> = Reader<NonNullable<StoryOverride[K]>>

const defaultReaders = {
  author: text,
  fandom: text,
  genres: texts,
  rating: oneOf(ratings),
  status: oneOf(['complete', 'in-progress', 'abandoned']),
  language,
} as const

const storyOverride = record<StoryOverride>({
  ...defaultReaders,
  title: text,
  pairings: listOf(pairing),
  characters: texts,
  warnings,
  summary: text,
  date,
  series,
  encoding,
  parts: listOf(partSplit),
  withheld: flag,
})

const storyPath: Reader<StoryPath> = (given, tell) => {
  const file = text(given, tell)
  return file === null ? null : { file: file.replaceAll('\\', '/'), line: given.line }
}

const cast = rowsOf((row, tell) => {
  const nicknames = row.value.kind === 'nothing' ? [] : texts(row.value, tell)
  return nicknames && { name: row.key, nicknames }
})

const library = record<Library>({
  name: text,
  contact: text,
  casts: rowsOf((row, tell) => {
    const people = cast(row.value, tell)
    return people && { name: row.key, people }
  }),
  defaults: record<Defaults>(defaultReaders),
  'leave-out-above': oneOf(ratings),
  withheld: listOf(storyPath),
  encoding,
  stories: rowsOf((row, tell) => {
    const override = storyOverride(row.value, tell)
    return override && { path: { file: row.key, line: row.line }, override }
  }),
})

export interface Checked<T> {
  readonly value: T
  readonly mistakes: readonly Mistake[]
}

/** What `STORY.yml` gives; whatever is wrong in it is a mistake and left out. */
export function readStoryOverride(given: Given, file: string): Checked<StoryOverride> {
  return checked(storyOverride, given, file)
}

/** What `library.yml` gives. */
export function readLibrary(given: Given, file: string): Checked<Library> {
  return checked(library, given, file)
}

function checked<T extends object>(
  reader: Reader<Partial<T>>,
  given: Given,
  file: string,
): Checked<Partial<T>> {
  const mistakes: Mistake[] = []
  const value = reader(given, (line, sentence) => mistakes.push({ file, line, sentence })) ?? {}
  return { value, mistakes: mistakes.sort((a, b) => a.line - b.line) }
}
