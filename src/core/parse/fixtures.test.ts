// Runs the cases in fixtures/*.txt: text that a newcomer can read and add to.

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Block, pairingName, type Span, type Stated, type Story } from '../story.ts'
import { type Parsed, parseStory } from './parse.ts'

interface Case {
  readonly name: string
  readonly line: number
  readonly input: string
  readonly expected: unknown
}

const folder = new URL('./fixtures/', import.meta.url)

for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
  describe(file.replace('.txt', ''), () => {
    for (const one of casesIn(readFileSync(new URL(file, folder), 'utf8'))) {
      test(`${one.name} (line ${one.line})`, () => {
        const { given, ...expected } = Object(one.expected)
        expect(viewOf(parseStory(one.input, { file: 'a-file.txt', ...given }))).toMatchObject(expected)
      })
    }
  })
}

/** Cuts a fixture file: name, `.`, input, `.`, expected, `.`. */
function casesIn(text: string): Case[] {
  const lines = text.split('\n')
  const cases: Case[] = []
  let at = 0
  while (at < lines.length) {
    const name = lines[at]?.trim() ?? ''
    if (name === '') {
      at++
      continue
    }
    const start = lines.indexOf('.', at)
    const middle = lines.indexOf('.', start + 1)
    const end = lines.indexOf('.', middle + 1)
    if (end < 0)
      throw new Error(`The case at line ${at + 1} has no end: three lines with only a full stop are needed.`)
    const input = lines
      .slice(start + 1, middle)
      .join('\n')
      .replaceAll('⍽', '\u00a0')
      .replace(/⟨([0-9A-F]{4,5})⟩/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    cases.push({ name, line: at + 1, input, expected: JSON.parse(lines.slice(middle + 1, end).join('\n')) })
    at = end + 1
  }
  return cases
}

/** A story as the cases write it down. */
function viewOf({ story, notices, lines }: Parsed) {
  return {
    ...story,
    title: said(story.title),
    author: said(story.author),
    rating: said(story.rating),
    date: said(story.date),
    status: said(story.status),
    series: said(story.series),
    summary: said(story.summary),
    fandom: said(story.fandom),
    language: said(story.language),
    genres: story.genres.map(said),
    characters: story.characters.map(said),
    pairingSources: story.pairings.map((pairing) => pairing.source),
    characterSources: story.characters.map((character) => character.source),
    evidence: story.pairings.map((pairing) => (pairing.source === 'inferred' ? pairing.evidence : null)),
    pairings: story.pairings.map((pairing) => pairing.value && pairingName(pairing.value)),
    roles: story.pairings.map((pairing) => pairing.value?.role),
    warnings: {
      ...story.warnings,
      kinds: story.warnings.kinds.map(said),
      sources: story.warnings.kinds.map((kind) => kind.source),
      evidence: story.warnings.kinds.map((kind) => (kind.source === 'inferred' ? kind.evidence : null)),
    },
    header: story.header.map((field) => `${field.kind}: ${field.text}`),
    notes: story.notes.map((note) => `${note.place}${note.part ?? ''}: ${note.text}`),
    headings: story.parts.map((part) => part.heading),
    titles: story.parts.map((part) => part.title),
    blocks: story.parts.flatMap((part) => part.blocks.map(blockView)),
    leftovers: story.leftovers.map((leftover) => leftover.text),
    lines: lines.map((line) => line.role),
    notices: notices.map((notice) => notice.code),
    sources: sourcesOf(story),
  }
}

function said<T>(field: Stated<T>): T | null {
  return field.value
}

function sourcesOf(story: Story) {
  const { title, author, rating, date, status, summary } = story
  return {
    title: title.source,
    author: author.source,
    rating: rating.source,
    date: date.source,
    status: status.source,
    summary: summary.source,
  }
}

function blockView(block: Block): string | string[] {
  switch (block.kind) {
    case 'paragraph':
      return spansView(block.spans)
    case 'verse':
      return block.lines.map(spansView)
    case 'scene-break':
      return '***'
    case 'soft-break':
      return '~'
  }
}

const tags = { emphasis: 'em', strong: 'strong', thought: 'thought' } as const

function spansView(spans: readonly Span[]): string {
  return spans
    .map((span) =>
      typeof span === 'string' ? span : `<${tags[span.mark]}>${spansView(span.spans)}</${tags[span.mark]}>`,
    )
    .join('')
}
