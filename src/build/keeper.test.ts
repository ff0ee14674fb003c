import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type ReadFolder, readStoriesFolder } from './stories-folder.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dogear-keeper-'))
  write(
    'late.txt',
    'Title: Late\nAuthor: Wren\nRating: R\nPairing: H/W\n\nThe ferry was late, and the dog had known it.\n',
  )
  write('early.txt', 'Title: Early\nAuthor: Wren\nRating: G\n\nThe ferry was early, and the dog was not.\n')
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

function read(): ReadFolder {
  return readStoriesFolder(folder)
}

function titles(): readonly (string | null)[] {
  return read().stories.map(({ head }) => head.title.value)
}

describe('the keeper’s files', () => {
  test('name the archive and correct a story beside its file', () => {
    write('library.yml', 'name: Wrack Ness\ncontact: ask at the lighthouse\n')
    write('late.yml', 'title: "Late: a ferry"\ndate: 2003-09-24\n')
    const { archive, stories, mistakes } = read()
    expect(mistakes).toEqual([])
    expect(archive).toEqual({ name: 'Wrack Ness', contact: 'ask at the lighthouse' })
    expect(stories[1]?.head.title).toEqual({ source: 'override', value: 'Late: a ferry' })
    expect(stories[1]?.head.date).toEqual({ source: 'override', value: '2003-09-24' })
  })

  test('withhold stories, by name and by rating, and say so', () => {
    write('library.yml', 'leave-out-above: PG-13\n')
    expect(titles()).toEqual(['Early'])
    write('library.yml', 'withheld: [early.txt]\n')
    expect(titles()).toEqual(['Late'])
    expect(read().leftOut).toEqual([{ file: 'early.txt', sentence: 'Withheld by the keeper.' }])
  })

  test('what lies about in folders is passed over, and what might have been meant is named', () => {
    for (const file of [
      'Thumbs.db',
      'desktop.ini',
      'spuffy/.DS_Store',
      '.git/HEAD',
      'README.md',
      'a/readme.txt',
    ])
      write(file, 'Title: Litter\n\nNot a story.\n')
    write('~$late.txt', 'a lock of Word’s')
    write('cover.jpg', 'no picture')
    write('old.doc', 'no text')
    write('old.zip', 'no text')
    write('...And After/two.txt', 'Title: And Two\n\nOn they went.\n')
    write('readme by moonlight.txt', 'Title: Readme by Moonlight\n\nShe could read.\n')
    symlinkSync(folder, path.join(folder, 'round-again'))
    expect(titles()).toEqual(['And Two', 'Early', 'Late', 'Readme by Moonlight'])
    expect(read().problems.map(({ file, sentence }) => `${file}: ${sentence}`)).toEqual([
      'cover.jpg: This is not a story file, so it was left out.',
      'old.doc: This is a document that is not read, so it was left out: save it as text, HTML or EPUB.',
      'old.zip: This is a packed archive, so it was left out: unpack it here.',
      'round-again: This is a link to a folder, which is not followed: copy the folder here.',
    ])
  })

  test('stop a build where what keeps stories back has a mistake in it, and no other mistake does', () => {
    write('late.yml', 'rating: hot\n')
    expect(read().mistakes).toHaveLength(1)
    expect(read().doubt).toBe(null)
    for (const [file, text] of [
      ['library.yml', 'name: "The Ferry\nwithheld:\n  - late.txt\n'],
      ['library.yml.txt', 'withheld:\n  - late.txt\n'],
      ['library.yml', 'witheld: [late.txt]\n'],
      ['library.yml', 'withold: [late.txt]\n'],
      ['library.yml', 'leave_out_above: PG\n'],
      ['late.yml', 'withhold: yes\n'],
      ['library.yml', 'leave-out-above: warm\n'],
      ['late.yml', 'title: "x\nwithheld: yes\n'],
      ['late.yaml', 'withheld: yes\n'],
      ['late.yml', '**withheld:** yes\n'],
      ['late.yml', 'hidden: yes\n'],
      ['late.yml', '{title: "x", withheld: yes, summary: a: b}'],
      ['library.yml', '{name: The Isle: of, leave-out-above: R}'],
      ['library.yml', 'stories:\n  late.txt: {title: Salt, withheld: yes\n'],
      ['library.yml', 'max-rating: PG\n'],
      ['late.yml', '{\\rtf1\\ansi withheld: yes\\par}'],
      ['library.yml', 'PK\u0003\u0004\u0014\u0000withheld'],
    ] as const) {
      write(file, text)
      expect(read().doubt, text).toMatch(new RegExp(`^${file}:\\d+ .*Nothing is published until`))
      rmSync(path.join(folder, file))
    }
    symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'early.yml'))
    expect(read().doubt).toMatch(/^early.yml:1 This file could not be read: .*Nothing is published until/)
  })

  test.each<[string, Uint8Array]>([
    ['with a colon in a name', Buffer.from('name: Späte Züge: II\nwithheld: [late.txt]\n')],
    ['in an older encoding', Buffer.from('name: "Späte Züge: II"\nwithheld: [late.txt]\n', 'latin1')],
    ['in UTF-16', Buffer.from('\ufeffname: "Späte Züge: II"\r\nwithheld: [late.txt]\r\n', 'utf16le')],
    ['with a mark before it', Buffer.from('\ufeffname: "Späte Züge: II"\nwithheld: [late.txt]\n')],
  ])('are read %s', (_, bytes) => {
    writeFileSync(path.join(folder, 'library.yml'), bytes)
    expect([read().mistakes, read().archive.name, titles()]).toEqual([[], 'Späte Züge: II', ['Early']])
  })

  test('a withheld story lends no name to those beside it', () => {
    write('names.txt', 'Title: Names\nPairing: Hester Vane/William Crake\n\nThey met.\n')
    const names = () =>
      read().stories.find(({ head }) => head.file === 'late.txt')?.head.pairings[0]?.value?.names
    expect(names()).toEqual(['Hester Vane', 'William Crake'])
    write('names.yml', 'withheld: yes\n')
    expect(names()).toEqual(['H', 'W'])
  })

  test('the word beside the story is stronger than the one in library.yml', () => {
    write('library.yml', 'stories:\n  late.txt:\n    title: One\n    author: Somebody\n')
    write('late.yml', 'title: Two\n')
    const late = read().stories[1]?.head
    expect([late?.title.value, late?.author.value]).toEqual(['Two', 'Somebody'])
  })

  test('settle initials by a cast', () => {
    write('library.yml', 'casts:\n  Holmes:\n    Sherlock Holmes: [H]\n    John Watson: [W]\n')
    expect(read().stories[1]?.head.pairings[0]?.value?.names).toEqual(['Sherlock Holmes', 'John Watson'])
  })

  test.each([
    ['a typing error', 'late.yml', 'title: Later\nraiting: G\n', 2, 'is not known here'],
    ['no YAML at all', 'late.yml', 'title: Later\n\tauthor: Wren\n', 2, 'indent with spaces'],
    [
      'a word on a story that is not there',
      'library.yml',
      'withheld:\n  - late.txt.bak\n',
      2,
      'There is no story file',
    ],
    ['a word beside no story', 'later.yml', 'title: Later\n', 1, 'No story of this name'],
    ['a reference', 'late.yml', 'title: &a Later\nauthor: *a\n', 2, 'are not read'],
  ])('%s costs that word only and is told with file and line', (_, file, text, line, sentence) => {
    write(file, text)
    const { mistakes, stories } = read()
    expect(stories).toHaveLength(2)
    expect(mistakes).toContainEqual({ file, line, sentence: expect.stringContaining(sentence) })
  })
})

describe('files of one story', () => {
  test('come together, with the keeper’s word on the first', () => {
    write(
      'gate/gate1-2.txt',
      'Title: The Gate\nAuthor: Wren\n\nPart 1\n\nIt was shut.\n\nPart 2\n\nIt stayed so.\n',
    )
    write('gate/gate3.txt', 'Title: The Gate\nAuthor: Wren\n\nPart 3\n\nIt opened.\n\nThe End\n')
    write('gate/gate1-2.yml', 'rating: PG\n')
    const gate = read().stories.find(({ head }) => head.title.value === 'The Gate')
    expect(gate?.head.parts).toHaveLength(3)
    expect(gate?.texts).toHaveLength(3)
    expect(gate?.head.rating.value).toBe('PG')
    expect(read().stories).toHaveLength(3)
  })

  test('that have one title and author are two stories, and the keeper is told', () => {
    write('spare/early.txt', 'Title: Early\nAuthor: Wren\n\nThe ferry was early again.\n')
    const { stories } = read()
    expect(stories.map(({ head }) => head.id)).toEqual(['early-wren', 'late-wren', 'early-wren-2'])
    const told = stories.map(({ notices }) => notices.find(({ code }) => code === 'h-011')?.message)
    expect(told).toEqual([undefined, undefined, 'Another file has the same title and author: early.txt.'])
  })

  test('are withheld together, whichever of them is named', () => {
    write('gate/gate1.txt', 'Title: The Gate\nAuthor: Wren\n\nPart 1\n\nIt was shut.\n')
    write('gate/gate2.txt', 'Title: The Gate\nAuthor: Wren\n\nPart 2\n\nIt opened.\n')
    expect(titles()).toEqual(['Early', 'The Gate', 'Late'])
    for (const file of ['gate/gate1.txt', 'gate/gate2.txt']) {
      write('library.yml', `withheld: [${file}]\n`)
      expect(titles()).toEqual(['Early', 'Late'])
    }
  })

  test('begin their parts where the keeper says', () => {
    write('early.yml', 'parts:\n  - line: 5\n    title: The Dog\n  - 7\n')
    write('early.txt', 'Title: Early\nAuthor: Wren\nRating: G\n\nThe ferry was early.\n\nThe dog was not.\n')
    const early = read().stories[0]?.head
    expect(early?.title.value).toBe('Early')
    expect(early?.parts.map(({ title, heading, words }) => [title, heading, words])).toEqual([
      ['The Dog', null, 4],
      [null, null, 4],
    ])
  })

  test('tell of parts at lines that the file does not have', () => {
    write('early.yml', 'parts: [5, 900]\n')
    write('early.txt', 'Title: Early\nAuthor: Wren\nRating: G\n\nThe ferry was early.\n')
    const [early] = read().stories
    expect(early?.head.parts).toHaveLength(1)
    expect(early?.notices.find(({ code }) => code === 'p-010')?.message).toBe(
      'A part was said to begin at line 900, which the file does not have.',
    )
  })
})
