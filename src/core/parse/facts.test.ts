// Real files, read by hand: the parser must find what a careful reader found. The files are no part of this project:
// where SEEDS_DIR does not name their folder, these tests are skipped.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Block, blockText, pairingName, type Span, type Story } from '../story.ts'
import { decode } from './bytes/decode.ts'
import { type Parsed, parseStory } from './parse.ts'

interface PartFacts {
  readonly paragraphs: number
  readonly words: number
  readonly firstParagraph?: string
  readonly lastParagraphEnds?: string
}

interface Facts {
  readonly declared: Readonly<Record<string, string | number | readonly string[]>>
  readonly notDeclared: readonly string[]
  readonly parts: readonly PartFacts[]
  readonly softBreaksBefore?: readonly string[]
  readonly emphasis?: readonly string[]
  readonly notes: readonly string[]
}

const folder = process.env.SEEDS_DIR

test.skipIf(folder)('skipped: SEEDS_DIR names no folder of real files', ({ skip }) => skip())

const stories: Readonly<Record<string, Facts>> = folder
  ? JSON.parse(readFileSync(path.join(folder, 'FACTS.json'), 'utf8')).stories
  : {}

/** How each declared fact is looked up in a story. Every key of the file must be here. */
const lookups: Readonly<Record<string, (story: Story) => unknown>> = {
  title: (story) => story.title.value,
  author: (story) => story.author.value,
  pairings: (story) => story.pairings.map((pairing) => pairing.value && pairingName(pairing.value)),
  pairingAsWritten: (story) => written(story.pairings[0]),
  rating: (story) => story.rating.value,
  ratingAsWritten: (story) => written(story.rating),
  date: (story) => story.date.value,
  dateAsWritten: (story) => written(story.date),
  summary: (story) => story.summary.value,
  summaryStarts: (story) => story.summary.value,
  statedWords: (story) => Number(headerText(story, 'words')),
  dedicationStarts: (story) => headerText(story, 'dedication'),
  distributionStarts: (story) => headerText(story, 'distribution'),
  disclaimerStarts: (story) => headerText(story, 'disclaimer'),
  spoilersStarts: (story) => headerText(story, 'spoilers'),
  settingStarts: (story) => headerText(story, 'setting'),
  feedbackStarts: (story) => headerText(story, 'feedback'),
  openingNoteStarts: (story) => story.notes.find((note) => note.place === 'opening')?.text,
  closingNoteStarts: (story) => story.notes.find((note) => note.place === 'closing')?.text,
}

function written(
  field: Story['rating'] | Story['date'] | Story['pairings'][number] | undefined,
): string | null {
  return field?.source === 'stated' ? field.asWritten : null
}

function headerText(story: Story, kind: string): string | undefined {
  return story.header.find((field) => field.kind === kind)?.text
}

/** Whether a story says something about a field in the author's name. */
const isStated: Readonly<Record<string, (story: Story) => boolean>> = {
  title: (story) => story.title.source === 'stated',
  author: (story) => story.author.source === 'stated',
  pairings: (story) => story.pairings.some((pairing) => pairing.source === 'stated'),
  rating: (story) => story.rating.source === 'stated',
  summary: (story) => story.summary.source === 'stated',
  date: (story) => story.date.source === 'stated',
  warnings: (story) =>
    story.warnings.said !== 'nothing' || story.warnings.kinds.some((kind) => kind.source === 'stated'),
}

describe.each(Object.entries(stories))('%s', (file, facts) => {
  const parsed = read(file)
  const { story } = parsed

  test.each(Object.entries(facts.declared))('says its %s', (key, expected) => {
    const found = lookups[key]?.(story)
    if (key.endsWith('Starts')) expect(found).toSatisfy((text) => String(text).startsWith(String(expected)))
    else expect(found).toEqual(expected)
  })

  test.each(facts.notDeclared)('has no word of the author on %s', (key) => {
    expect(isStated[key]?.(story)).toBe(false)
  })

  test('has its parts, with their paragraphs and words', () => {
    expect(story.parts.map(({ paragraphs, words }) => ({ paragraphs, words }))).toEqual(
      facts.parts.map(({ paragraphs, words }) => ({ paragraphs, words })),
    )
  })

  test('begins and ends its parts where a reader would', () => {
    facts.parts.forEach((part, at) => {
      const texts = paragraphTexts(story.parts[at]?.blocks ?? [])
      expect(texts[0]).toSatisfy((text) => String(text).startsWith(part.firstParagraph ?? ''))
      expect(texts.at(-1)).toSatisfy((text) => String(text).endsWith(part.lastParagraphEnds ?? ''))
    })
  })

  test('has breaks only where a gap is wider than usual', () => {
    const blocks = story.parts.flatMap((part) => part.blocks)
    const after = blocks.flatMap((block, at) => (block.kind === 'soft-break' ? [blocks[at + 1]] : []))
    const expected = facts.softBreaksBefore ?? []
    expect(after).toHaveLength(expected.length)
    after.forEach((block, at) => {
      expect(block && blockText(block)).toSatisfy((text) => String(text).startsWith(expected[at] ?? '?'))
    })
    expect(blocks.some((block) => block.kind === 'scene-break')).toBe(false)
  })

  test('is emphasised where the author did it', () => {
    const spans = story.parts.flatMap((part) => part.blocks.flatMap(spansOf))
    expect(spans.flatMap(marksIn)).toEqual(facts.emphasis ?? [])
  })

  test('publishes no address', () => {
    const addresses = read(file).lines.flatMap((line) => line.text.match(/\S+@\S+/g) ?? [])
    const published = JSON.stringify(story)
    for (const address of addresses) expect(published).not.toContain(address)
    expect(published).not.toMatch(/\S@\S+\.\S/)
  })

  test('shows no end marker, no leftover and no indentation as text', () => {
    const texts = story.parts.flatMap((part) => paragraphTexts(part.blocks))
    for (const text of texts) {
      expect(text).not.toMatch(/^(the end\.?|back)$/i)
      expect(text).toBe(text.trim())
      expect(text).not.toContain('\u00a0')
    }
  })

  test('takes no line of dialogue for a header', () => {
    const header = JSON.stringify([story.header, story.summary, story.title, story.author])
    for (const line of parsed.lines) {
      if (/^[“"]/.test(line.text.trim())) expect(['paragraph', 'verse']).toContain(line.role)
    }
    expect(header).not.toMatch(/["“][^"”]*\\?["”],? (he|she|\w+) said/)
  })
})

describe.runIf(folder)('the characters of a story that names none', () => {
  test('are counted in its text and marked as a guess', () => {
    const { story } = read('002_6972f77d5f5fbec3.txt')
    expect(story.characters.every((character) => character.source === 'inferred')).toBe(true)
    expect(story.characters.map((character) => character.value).sort()).toEqual([
      'Angelus',
      'Buffy',
      'Spike',
      'Tara',
      'Willow',
      'Xander',
    ])
  })
})

function read(file: string): Parsed {
  const { text, encoding } = decode(readFileSync(path.join(folder ?? '', file)))
  return parseStory(text, { file, encoding })
}

function paragraphTexts(blocks: readonly Block[]): string[] {
  return blocks.filter((block) => block.kind === 'paragraph' || block.kind === 'verse').map(blockText)
}

function spansOf(block: Block): readonly Span[] {
  if (block.kind === 'paragraph') return block.spans
  return block.kind === 'verse' ? block.lines.flat() : []
}

function marksIn(span: Span): string[] {
  return typeof span === 'string' ? [] : [blockText({ kind: 'paragraph', spans: span.spans })]
}
