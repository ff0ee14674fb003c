// Whole stories as they lie about: fixtures/whole/NAME.txt (or .html, .md), and in NAME.json what a careful reader finds.
// WHOLE_FIXTURES names a further folder of such pairs. Nothing is skipped: a file that the parser does not read
// rightly yet is named in not-yet.json with the reason, must fail, and turns this red on the day it no longer does.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { type Block, blockText, pairingName, type Span, type Story } from '../story.ts'
import { readStory } from './formats/read-story.ts'

/** A plain value says what was found; `{ value, source }` also says in whose name. */
type Field = string | { readonly value: string; readonly source: string }

interface PartExpected {
  readonly title?: string | null
  readonly paragraphs?: number
  readonly words?: number
  readonly firstStarts?: string
  readonly lastEnds?: string
}

interface NoteExpected {
  readonly place?: string
  readonly part?: number
  readonly starts: string
}

interface Expected {
  readonly about: string
  readonly encoding?: string
  readonly title?: Field
  readonly author?: Field
  readonly rating?: Field
  readonly status?: Field
  readonly date?: Field
  readonly fandom?: Field
  readonly language?: Field
  readonly series?: { readonly name: string; readonly number: number | null }
  readonly pairings?: readonly string[]
  /** The role of each pairing. */
  readonly roles?: readonly string[]
  readonly characters?: readonly string[]
  readonly genres?: readonly string[]
  readonly warnings?: { readonly said: string; readonly kinds?: readonly string[] }
  readonly summaryStarts?: string
  readonly parts: readonly PartExpected[]
  readonly sceneBreaks?: number
  readonly verses?: number
  /** Strings that a reader sees within one block, those that stand in none, and those kept as text or as a note. */
  readonly shown?: readonly string[]
  readonly notShown?: readonly string[]
  readonly kept?: readonly string[]
  /** Strings within one stretch of emphasis or of thought, and strings within a line that was left out. */
  readonly emphasis?: readonly string[]
  readonly leftovers?: readonly string[]
  readonly notes?: readonly NoteExpected[]
  /** Fields on which the author says nothing. A guess is no offence, as long as it is marked as one. */
  readonly unknown?: readonly string[]
}

const singleFields = ['title', 'author', 'rating', 'status', 'date', 'fandom', 'language'] as const

const isStated: Readonly<Record<string, (story: Story) => boolean>> = {
  title: (story) => story.title.source === 'stated',
  author: (story) => story.author.source === 'stated',
  rating: (story) => story.rating.source === 'stated',
  status: (story) => story.status.source === 'stated',
  date: (story) => story.date.source === 'stated',
  fandom: (story) => story.fandom.source === 'stated',
  summary: (story) => story.summary.source === 'stated',
  pairings: (story) => story.pairings.some((pairing) => pairing.source === 'stated'),
  warnings: (story) => story.warnings.said !== 'nothing',
}

const house = fileURLToPath(new URL('./fixtures/whole/', import.meta.url))
const visitor = process.env.WHOLE_FIXTURES

for (const folder of visitor ? [house, visitor] : [house]) {
  describe(`whole stories in ${folder}`, () => {
    const pairs = ENDINGS.flatMap((ending) => namesIn(folder, ending))
      .filter((name) => name !== 'README')
      .sort()
    const notYet = readNotYet(folder)

    for (const name of pairs) {
      const run = Object.hasOwn(notYet, name) ? test.fails : test
      run(notYet[name] ? `${name} (not yet: ${notYet[name]})` : name, () => {
        expect(faultsOf(folder, name)).toEqual([])
      })
    }

    test('every story has its facts and every fact its story', () => {
      const facts = namesIn(folder, '.json').filter((name) => name !== 'not-yet')
      expect(pairs).not.toEqual([])
      expect(facts).toEqual(pairs)
      expect(Object.keys(notYet).filter((name) => !pairs.includes(name))).toEqual([])
    })
  })
}

const ENDINGS = ['.txt', '.html', '.md'] as const

function namesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()
}

function readNotYet(folder: string): Readonly<Record<string, string>> {
  const path = join(folder, 'not-yet.json')
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
}

/** Everything in which the parser and a careful reader disagree about one file, a sentence each. */
function faultsOf(folder: string, name: string): string[] {
  const expected: Expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'))
  const file = ENDINGS.map((ending) => name + ending).find((one) => existsSync(join(folder, one))) ?? name
  const { story } = readStory(readFileSync(join(folder, file)), { file })
  return [
    ...differences('encoding', expected.encoding, story.encoding),
    ...fieldFaults(story, expected),
    ...partFaults(story, expected),
    ...textFaults(story, expected),
    ...noteFaults(story, expected.notes ?? []),
    ...unknownFaults(story, expected.unknown ?? []),
  ]
}

/** One sentence if two values differ; nothing where nothing is expected. */
function differences(what: string, expected: unknown, found: unknown): string[] {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(found)]
  return expected === undefined || wanted === got ? [] : [`${what}: a reader finds ${wanted}, not ${got}`]
}

function fieldFaults(story: Story, expected: Expected): string[] {
  const pairings = story.pairings.map((pairing) => pairing.value && pairingName(pairing.value))
  const summary = story.summary.value ?? ''
  const starts = expected.summaryStarts
  return [
    ...singleFields.flatMap((name) => {
      const field = expected[name]
      if (typeof field !== 'object') return differences(name, field, story[name].value)
      return differences(name, field, { value: story[name].value, source: story[name].source })
    }),
    ...differences('series', expected.series, story.series.value),
    ...differences('pairings', expected.pairings, pairings),
    ...differences(
      'roles',
      expected.roles,
      story.pairings.map((pairing) => pairing.value?.role),
    ),
    ...differences('characters', expected.characters, statedIn(story.characters)),
    ...differences('genres', expected.genres, statedIn(story.genres)),
    ...differences('warnings', expected.warnings?.said, story.warnings.said),
    ...differences('kinds of warnings', expected.warnings?.kinds, statedIn(story.warnings.kinds)),
    ...differences('summary starts', starts, summary.slice(0, starts?.length)),
  ]
}

/** What the author names; a guess is left out. */
function statedIn<T>(found: readonly { readonly source: string; readonly value: T }[]): readonly T[] {
  return found.filter(({ source }) => source === 'stated').map(({ value }) => value)
}

function partFaults(story: Story, { parts, sceneBreaks, verses }: Expected): string[] {
  const blocks = story.parts.flatMap((part) => part.blocks)
  const outline = story.parts.map((part) => part.heading)
  if (parts.length !== story.parts.length) {
    return [`parts: a reader finds ${parts.length}, not ${story.parts.length}: ${JSON.stringify(outline)}`]
  }
  return [
    ...parts.flatMap((part, at) => onePartFaults(story, at, part)),
    ...differences('scene breaks', sceneBreaks, count(blocks, 'scene-break')),
    ...differences('verses', verses, count(blocks, 'verse')),
  ]
}

function onePartFaults(story: Story, at: number, expected: PartExpected): string[] {
  const part = story.parts[at]
  const texts = textsOf(part?.blocks ?? [])
  const { firstStarts, lastEnds } = expected
  return [
    ...differences('title', expected.title, part?.title),
    ...differences('paragraphs', expected.paragraphs, part?.paragraphs),
    ...differences('words', expected.words, part?.words),
    ...differences('starts', firstStarts, texts.at(0)?.slice(0, firstStarts?.length)),
    ...differences('ends', lastEnds, lastEnds && texts.at(-1)?.slice(-lastEnds.length)),
  ].map((fault) => `part ${at + 1}: ${fault}`)
}

function textFaults(story: Story, expected: Expected): string[] {
  const texts = story.parts.flatMap((part) => textsOf(part.blocks))
  const keeps = [...texts, ...story.notes.map((note) => note.text)]
  const holding = (words: string) => texts.find((text) => text.includes(words))
  return [
    ...(expected.shown ?? []).filter((words) => !holding(words)).map((words) => `is not shown: ${words}`),
    ...(expected.kept ?? [])
      .filter((words) => !keeps.some((text) => text.includes(words)))
      .map((words) => `is not kept: ${words}`),
    ...(expected.notShown ?? []).flatMap((words) => {
      const text = holding(words)
      return text ? [`is shown but no story: ${JSON.stringify(words)} in ${JSON.stringify(text)}`] : []
    }),
    ...lacking(expected.emphasis, markedIn(story)).map((words) => `is not emphasised: ${words}`),
    ...lacking(
      expected.leftovers,
      story.leftovers.map((leftover) => leftover.text),
    ).map((words) => `is not left out: ${words}`),
    ...(JSON.stringify(story).match(/[\w.+-]+@[\w-]+\.\w+/g) ?? []).map((found) => `an address: ${found}`),
  ]
}

function lacking(wanted: readonly string[] = [], found: readonly string[]): readonly string[] {
  return wanted.filter((words) => !found.some((text) => text.includes(words)))
}

/** The texts under a mark. */
function markedIn(story: Story): readonly string[] {
  const inSpan = (span: Span): readonly string[] =>
    typeof span === 'string' ? [] : [blockText({ kind: 'paragraph', spans: [span] })]
  return story.parts.flatMap((part) =>
    part.blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return block.spans.flatMap(inSpan)
      return block.kind === 'verse' ? block.lines.flatMap((line) => line.flatMap(inSpan)) : []
    }),
  )
}

function noteFaults(story: Story, expected: readonly NoteExpected[]): string[] {
  const said = story.notes.map((note) => `${note.place} ${note.part ?? ''}: ${note.text.slice(0, 40)}`)
  return expected.flatMap(({ place, part, starts }) => {
    const found = story.notes.some(
      (note) =>
        note.text.startsWith(starts) &&
        (place === undefined || note.place === place) &&
        (part === undefined || note.part === part),
    )
    if (found) return []
    const wanted = [place, part, starts].filter((word) => word !== undefined).join(' ')
    return [`note: a reader finds "${wanted}" but the notes are ${JSON.stringify(said)}`]
  })
}

function unknownFaults(story: Story, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const ask = isStated[name]
    if (!ask) return [`"${name}" under "unknown" is no field that this test knows`]
    return ask(story) ? [`${name}: nobody states it, yet it is given in the author's name`] : []
  })
}

function count(blocks: readonly Block[], kind: Block['kind']): number {
  return blocks.filter((block) => block.kind === kind).length
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'verse').map(blockText)
}
