import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readStoryFile } from '../core/catalogue/json.ts'
import type { ImportAnswer, KnownFile } from '../core/own/messages.ts'
import { isOwnId } from '../core/own/own-story.ts'
import { linesOf } from './lines.ts'
import { readAgain } from './read-again.ts'
import { readFiles } from './read-files.ts'

const encode = (text: string) => new TextEncoder().encode(text)

function fileOf(
  path: string,
  content: string | Uint8Array<ArrayBuffer>,
  more: Partial<KnownFile> = {},
): KnownFile {
  return { path, source: new Blob([content]), override: {}, story: null, ...more }
}

function readIn(answer: ImportAnswer) {
  if (answer.kind !== 'read') throw new Error(`The answer is ${answer.kind}.`)
  return answer
}

const words = 'The gate stood open, and the lamp behind it was lit, which nobody had seen for a year.'
const gates = `Title: Gates\nAuthor: Ina Marsh\nRating: PG\n\n${words}\n\nShe went in.\n`

describe('files that are read', () => {
  test('become stories with ids that no archive gives, the same for the same bytes', async () => {
    const once = readIn(await readFiles({ kind: 'read', files: [fileOf('a/gates.txt', gates)], known: [] }))
    const twice = readIn(await readFiles({ kind: 'read', files: [fileOf('other.txt', gates)], known: [] }))
    const [story] = once.stories
    expect(story?.entry.title.value).toBe('Gates')
    expect(isOwnId(story?.id ?? '')).toBe(true)
    expect(story?.id).toMatch(/^own~gates-ina-marsh-[0-9a-f]{10}$/)
    expect(twice.stories[0]?.id).toBe(story?.id)
    const file = readStoryFile(story?.published.at(-1)?.json ?? '')
    expect(file.kind === 'read' && file.value.id).toBe(story?.id)
    expect(story?.published.map(({ hash }) => hash)).toContain(story?.entry.files[0]?.hash)
  })

  test('cost only themselves where they are no stories, each with a sentence', async () => {
    const bomb = zipSync({ mimetype: encode('application/epub+zip'), 'a.xhtml': new Uint8Array(30_000_000) })
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 2500 }, (_, at) => [`${at}.xhtml`, encode('x')])),
    )
    const gone = { arrayBuffer: () => Promise.reject(new Error('gone')) }
    const answer = readIn(
      await readFiles({
        kind: 'read',
        files: [
          fileOf('bomb.epub', bomb.slice()),
          fileOf('many.epub', many.slice()),
          fileOf('picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])),
          fileOf('blank.txt', ' \n\n '),
          { ...fileOf('gone.txt', ''), source: gone },
          fileOf('gates.txt', gates),
        ],
        known: [],
      }),
    )
    expect(answer.stories.map(({ entry }) => entry.title.value)).toEqual(['Gates'])
    expect(answer.refused.map(({ file }) => file)).toEqual([0, 1, 2, 3, 4])
    const sentences = answer.refused.map(({ sentence }) => sentence).join('\n')
    expect(sentences).toContain('unpacks to far too much')
    expect(sentences).toContain('more than 2000 entries')
    expect(sentences).toContain('a picture')
    expect(sentences).toContain('choose it again')
  })

  test('are known again by their bytes', async () => {
    const once = readIn(
      await readFiles({
        kind: 'read',
        files: [fileOf('gates.txt', gates), fileOf('copy.txt', gates)],
        known: [],
      }),
    )
    expect(once.stories).toHaveLength(1)
    expect(once.again.map(({ file }) => file)).toEqual([1])
    const known = once.stories[0]?.files.map(({ hash }) => hash) ?? []
    const later = readIn(await readFiles({ kind: 'read', files: [fileOf('gates (1).txt', gates)], known }))
    expect([later.stories.length, later.again.length]).toEqual([0, 1])
  })

  test('join the story that they are parts of, which keeps its id', async () => {
    const part = (number: number) =>
      `Title: The Lamp\nAuthor: Ina Marsh\n\nPart ${number}\n\n${words} ${number}.\n`
    const first = readIn(await readFiles({ kind: 'read', files: [fileOf('lamp1.txt', part(1))], known: [] }))
      .stories[0]
    const known = first?.files.map(({ hash }) => hash) ?? []
    const both = readIn(
      await readFiles({
        kind: 'read',
        files: [fileOf('lamp1.txt', part(1), { story: first?.id ?? '' }), fileOf('lamp2.txt', part(2))],
        known,
      }),
    ).stories
    expect(both.map(({ id }) => id)).toEqual([first?.id])
    expect(both[0]?.entry.parts).toHaveLength(2)
    expect(both[0]?.files.map(({ file }) => file)).toEqual([0, 1])
  })
})

describe('a story that is read again', () => {
  const text = (value: string) => ({ kind: 'text', line: 1, text: value }) as const
  const table = (rows: Readonly<Record<string, ReturnType<typeof text>>>) =>
    ({
      kind: 'table',
      line: 1,
      rows: Object.entries(rows).map(([key, value]) => ({ key, line: 1, value })),
    }) as const

  test('has the reader’s word on it, and what was inferred keeps its evidence', async () => {
    const plain = fileOf(
      'gate.txt',
      `Holmes looked at Watson. ${words}\n\nWatson kissed Holmes.\n\nHolmes said nothing to Watson.`,
    )
    const before = readIn(await readFiles({ kind: 'read', files: [plain], known: [] })).stories[0]
    const after = readIn(
      await readAgain({
        kind: 'again',
        id: before?.id ?? '',
        files: [plain],
        names: [],
        given: {
          file: 0,
          word: table({ title: text('The Gate'), rating: text('G'), pairings: text('Holmes & Watson') }),
        },
      }),
    ).stories[0]
    expect(after?.id).toBe(before?.id)
    expect(after?.entry.title).toEqual({ source: 'override', value: 'The Gate' })
    expect(after?.entry.rating).toEqual({ source: 'override', value: 'G' })
    expect(after?.entry.pairings.map(({ value }) => value?.bond)).toEqual(['friendship'])
    expect(after?.files[0]?.override).toMatchObject({ title: 'The Gate', rating: 'G' })
    const [was, is] = [before, after].map((story) => readStoryFile(story?.published.at(-1)?.json ?? ''))
    if (was?.kind !== 'read' || is?.kind !== 'read') throw new Error('not read')
    expect(is.value.characters).toEqual(was.value.characters)
  })

  test('changes nothing where what is said cannot be', async () => {
    const answer = await readAgain({
      kind: 'again',
      id: 'own~gates',
      files: [fileOf('gates.txt', gates)],
      names: [],
      given: { file: 0, word: table({ rating: text('XXL'), pairings: text('Holmes') }) },
    })
    expect(answer.kind === 'mistaken' && answer.mistakes.map(({ sentence }) => sentence).join(' ')).toMatch(
      /XXL.*write one of G.*Holmes.* is no pairing/s,
    )
  })

  test('has its parts where the reader says', async () => {
    const file = fileOf(
      'gates.txt',
      `${gates}\nSo it went on\n\nAnd the next day they came back to the gate.\n`,
    )
    const lines = await linesOf(file)
    const at =
      lines.kind === 'lines' ? lines.lines.find(({ text: words }) => words === 'So it went on')?.number : null
    const after = readIn(
      await readAgain({
        kind: 'again',
        id: 'own~gates',
        files: [{ ...file, override: { parts: [{ line: at ?? 0, title: 'So it went on' }] } }],
        names: [],
        given: null,
      }),
    ).stories[0]
    expect(after?.entry.parts).toHaveLength(2)
  })

  test('of a page has no lines to say it by', async () => {
    expect(await linesOf(fileOf('a.html', `<p>${words}</p>`))).toEqual({ kind: 'lines', lines: [] })
  })
})
