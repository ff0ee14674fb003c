// Markdown's escaped signs, and the few words above its first part.

import { expect, test } from 'vitest'
import { blockText } from '../../story.ts'
import { readStory } from './read-story.ts'

function read(markdown: string) {
  return readStory(new TextEncoder().encode(markdown), { file: 'story.md' }).story
}

test('an escaped sign is only itself, and its neighbours mark as ever', () => {
  const story = read('# The Pier\n\nHob went \\*without\\* the net, and _slowly_. 4\\. Nobody knocks.')
  const [block] = story.parts[0]?.blocks ?? []
  expect(block?.kind === 'paragraph' && block.spans).toEqual([
    'Hob went *without* the net, and ',
    { mark: 'emphasis', spans: ['slowly'] },
    '. 4. Nobody knocks.',
  ])
})

test('a dedication between the title and the first part is a note', () => {
  const story = read(
    '# The Pier\n\n*For the librarians.*\n\n## i. Oak\n\nThe tide went out.\n\n## ii. Elm\n\nIt came back.',
  )
  expect(story.parts.map(({ title }) => title)).toEqual(['Oak', 'Elm'])
  expect(story.notes.map(({ text }) => text)).toEqual(['For the librarians.'])
  expect(story.parts.flatMap(({ blocks }) => blocks.map((block) => blockText(block)))).toEqual([
    'The tide went out.',
    'It came back.',
  ])
})
