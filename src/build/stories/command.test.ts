// The commands as they are called: what they print, on which stream, and how they end.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
let folder = ''

// Each command is a process of its own, and the first one bundles.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'dogear-commands-'))
  write(
    'late.txt',
    'Title: Late\nAuthor: Wren\nRating: R\nEmail: wren@example.org\n\nThe *ferry* was late.\n\nIt came.\n\nThe End\n',
  )
})

afterAll(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string): void {
  writeFileSync(path.join(folder, file), text)
}

function stories(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/build/commands/run.mjs', 'src/build/stories/command.ts', ...words],
    { cwd: root, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  )
  return { status, stdout, stderr }
}

describe('stories check', () => {
  test('prints a table, then the notices, and is content with a story', () => {
    const { status, stdout } = stories('check', folder)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^file +title +author +pairing +rating +parts +words +notices$/m)
    expect(stdout).toMatch(/^late\.txt:4 h-008 A contact line was left out\.$/m)
    expect(stories('check', folder, '--strict').status).toBe(1)
  })

  test('fails where a file gives no story or the keeper’s word is wrong', () => {
    write('empty.txt', '')
    write('late.yml', 'rating: R\nraiting: G\n')
    const { status, stdout } = stories('check')
    expect(status).toBe(0)
    const failing = stories('check', folder)
    expect([stdout.length > 0, failing.status]).toEqual([true, 1])
    expect(failing.stdout).toMatch(
      /^empty\.txt:1 f-002 No story was found in this file: The file is empty\.$/m,
    )
    expect(failing.stdout).toMatch(/^late\.yml:2 k-001 `raiting` is not known here/m)
    rmSync(path.join(folder, 'empty.txt'))
    rmSync(path.join(folder, 'late.yml'))
  })
})

describe('stories explain', () => {
  test('shows every line with what it was taken for', () => {
    const { status, stdout } = stories('explain', 'late.txt')
    expect(status).toBe(0)
    expect(stdout.split('\n').slice(0, 10)).toEqual([
      ' 1  header field  Title: Late',
      ' 2  header field  Author: Wren',
      ' 3  header field  Rating: R',
      ' 4  contact       Email: wren@example.org',
      ' 5  blank',
      ' 6  paragraph     The *ferry* was late.',
      ' 7  blank',
      ' 8  paragraph     It came.',
      ' 9  blank',
      '10  end marker    The End',
    ])
  })
})

describe('stories inspect', () => {
  test('prints a story a line with the promised fields, the keeper’s word in them', () => {
    write('late.yml', 'rating: PG\n')
    const { status, stdout, stderr } = stories('inspect', 'late.txt', '--json')
    rmSync(path.join(folder, 'late.yml'))
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout.trim().split('\n')).toHaveLength(1)
    const story = JSON.parse(stdout)
    expect(Object.keys(story)).toEqual(
      'file id title author pairings characters fandom genres series rating warnings summary notes date status language encoding header parts words notices'.split(
        ' ',
      ),
    )
    expect(story.title).toEqual({ value: 'Late', asWritten: 'Late', source: 'stated', line: 1 })
    expect(story.rating).toEqual({ value: 'PG', source: 'override' })
    expect(story.summary).toEqual({ value: null, source: 'unknown' })
    expect(story.words).toBe(6)
    expect(story.parts).toEqual([
      {
        title: null,
        words: 6,
        paragraphs: 2,
        blocks: [
          { kind: 'paragraph', text: 'The ferry was late.' },
          { kind: 'paragraph', text: 'It came.' },
        ],
        emphasis: ['ferry'],
      },
    ])
    expect(story.notices).toEqual([{ line: 4, code: 'h-008', message: 'A contact line was left out.' }])
  })
})

describe('stories split', () => {
  const post = (from: string, subject: string, text: string) =>
    `From: ${from}@example.org\nSubject: ${subject}\nDate: Mon, 4 Oct 1999 10:00:00\n\n${text}\n\n`
  const posts = [
    post('wren', 'FIC: Late (1/2) PG', 'The ferry was late, and nobody on the quay would say why.'),
    post('marlow', 'FIC: Salt (NC-17)', 'The salt came in with the tide, and stayed in the street.'),
    post('wren', 'FIC: Late (2/2) PG', 'The ferry came, and nobody on the quay would say why.'),
  ]
  const read = (file: string) => readFileSync(path.join(folder, file), 'utf8')

  test('writes a file for each story, its posts together, and touches nothing else', () => {
    write('digest.txt', posts.join(''))
    expect(stories('check', folder).stdout).toMatch(
      /^digest\.txt:7 p-009 Another story seems to begin here: Salt\..*split/m,
    )
    const { status, stdout, stderr } = stories('split', 'digest.txt')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^2 stories were written to .*digest.\.$/m)
    expect(stdout).toMatch(/^Look at them, then take digest\.txt out of the folder:/m)
    expect(readdirSync(path.join(folder, 'digest')).sort()).toEqual(['late.txt', 'salt.txt'])
    expect(read('digest/salt.txt').trim()).toBe(posts[1]?.trim())
    expect(read('digest/late.txt')).toMatch(/was late.*\(2\/2\).*came/s)
    expect(read('digest.txt')).toBe(posts.join(''))
    const table = stories('check', path.join(folder, 'digest')).stdout
    expect(table).toMatch(/^late\.txt +Late +– +– +PG +2 /m)
    expect(table).toMatch(/^salt\.txt +Salt +– +– +NC-17 +1 /m)
  })

  test('writes over nothing, and cuts nothing that is one story, no plain text or withheld', () => {
    write('digest/late.txt', 'kept')
    write('page.html', '<html><body><h1>Late</h1><p>The ferry was late.</p></body></html>')
    write('back.txt', posts.join(''))
    write('back.yml', 'withheld: true\n')
    for (const [file, sentence] of [
      ['digest.txt', /could not be written \(EEXIST\): give the folder/],
      ['late.txt', /^One story was found in late\.txt: /],
      ['page.html', /^page\.html is no plain text: /],
      ['back.txt', /^back\.txt is withheld: /],
    ] as const) {
      const { status, stdout, stderr } = stories('split', file)
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toMatch(sentence)
    }
    expect(read('digest/late.txt')).toBe('kept')
    for (const file of ['digest', 'digest.txt', 'page.html', 'back.txt', 'back.yml'])
      rmSync(path.join(folder, file), { recursive: true })
  })
})

describe('called wrongly, stories says so in one sentence:', () => {
  test.each<[string, readonly string[]]>([
    ['an unknown command', ['chekc']],
    ['an unknown option', ['check', '--loud']],
    ['a folder that is not there', ['check', '/nowhere']],
    ['a file that is not there', ['explain', 'nothing.txt']],
    ['a folder to explain', ['explain', '.']],
    ['a folder to split', ['split', '.']],
    ['nothing to inspect', ['inspect', '--json']],
  ])('%s', (_, words) => {
    const { status, stdout, stderr } = stories(...words)
    expect(status).not.toBe(0)
    expect(stdout).toBe('')
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(/[a-z].*: .*\.\n$/)
  })
})
