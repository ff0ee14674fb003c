// Strings that try to be markup, in a file's name, title, author, summary, pairing and text: whatever becomes of them, it is
// text in a typed tree. What would be run where markup is taken for text is proved in the browser, with a few of them.

import { expect, test } from 'vitest'
import { markupStrings } from '../../tests/markup-strings.ts'
import { readStoryFile } from '../core/catalogue/json.ts'
import { blockText } from '../core/story.ts'
import { readFiles } from './read-files.ts'

test(`${markupStrings.length} strings that try to be markup, in six fields, stay text`, async () => {
  expect(markupStrings.length).toBeGreaterThan(500)
  for (const [at, words] of markupStrings.entries()) {
    const text = `Title: Letters ${words}\nAuthor: ${words}\nPairing: Robin ${words}/Marian\nSummary: ${words}\n\nA first line with ${words} in it.\n\nAnd a second.\n`
    const file = { path: `${at} ${words}.txt`, source: new Blob([text]), override: {}, story: null }
    const answer = await readFiles({ kind: 'read', files: [file], known: [] })
    const [story] = answer.stories
    if (!story) throw new Error(`Nothing came of ${words}`)
    expect(story.id).toMatch(/^own~[a-z0-9-]+$/)
    const read = readStoryFile(story.published.at(-1)?.json ?? '')
    if (read.kind !== 'read') throw new Error('not read')
    const blocks = read.value.texts.parts.flat()
    for (const block of blocks)
      expect(['paragraph', 'verse', 'scene-break', 'soft-break']).toContain(block.kind)
    expect(blocks.map(blockText).join('\n')).toContain('in it.')
  }
}, 60_000)
