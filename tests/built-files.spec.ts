// What stands in a build, looked at file by file: the same from the same stories, nothing of a person or of the machine,
// and nothing of a story that is withheld. No browser.

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { homedir, hostname, tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import { buildIn, root, test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { filesOf, holdersOf, openFilesOf } from './built-files.ts'

const place = mkdtempSync(path.join(tmpdir(), 'dogear-built-'))
test.afterAll(() => rmSync(place, { recursive: true }))

/** Writes stories below a folder of their own. */
function storiesIn(name: string, files: Readonly<Record<string, string>>): string {
  const folder = path.join(place, name)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return folder
}

async function built(stories: string): Promise<string> {
  const out = `${stories}-dist`
  await buildIn(root, out, { STORIES_DIR: stories, PRECOMPRESS: 'yes' })
  return out
}

/** The project once more. What goes into the app is copied as an installation would; the tools are only linked. */
function copyProject(project: string): void {
  const parts = [
    'src',
    'public',
    'index.html',
    'vite.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]
  for (const part of parts) cpSync(path.join(root, part), path.join(project, part), { recursive: true })
  const lock: unknown = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const { packages } = lock as { packages: Record<string, { readonly dev?: boolean }> }
  for (const [name, { dev }] of Object.entries(packages)) {
    const from = path.join(root, name)
    // What stands within another package comes with it; what is for other systems is not here.
    if (!/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(name) || !existsSync(from)) continue
    mkdirSync(path.dirname(path.join(project, name)), { recursive: true })
    if (dev) symlinkSync(from, path.join(project, name))
    else cpSync(from, path.join(project, name), { recursive: true })
  }
}

test('the same stories give the same bytes, in another folder, order, time and language', async () => {
  const project = path.join(place, 'somewhere else/project')
  copyProject(project)
  mkdirSync(path.join(project, 'stories'))
  for (const file of readdirSync(path.join(root, 'stories')).toSorted().toReversed()) {
    const copy = path.join(project, 'stories', file)
    cpSync(path.join(root, 'stories', file), copy, { recursive: true })
    utimesSync(copy, 1_000_000_000, 1_000_000_000)
  }
  const out = path.join(project, 'dist')
  await buildIn(project, out, {
    STORIES_DIR: '',
    PRECOMPRESS: 'yes',
    TZ: 'Pacific/Kiritimati',
    LC_ALL: 'sv_SE.UTF-8',
  })
  const [here, there] = [filesOf(sampleArchive), filesOf(out)]
  expect([...there.keys()]).toEqual([...here.keys()])
  expect([...there].filter(([name, bytes]) => !here.get(name)?.equals(bytes)).map(([name]) => name)).toEqual(
    [],
  )
  expect([...here.keys()].filter((name) => name.endsWith('.br')).length).toBeGreaterThan(20)
})

test('what is compressed is what stands beside it, and smaller', () => {
  const [written, open] = [filesOf(sampleArchive), openFilesOf(sampleArchive)]
  for (const [name, bytes] of open) {
    if (!/\.(br|gz)$/.test(name)) continue
    const plain = written.get(name.slice(0, -3))
    expect(plain?.equals(bytes), name).toBe(true)
    expect(written.get(name)?.length, name).toBeLessThan((plain?.length ?? 0) * 0.9 + 1)
  }
  const worker = written.get('sw.js')?.toString() ?? ''
  expect(worker).not.toMatch(/\.(br|gz)["'`]/)
  expect(worker).not.toMatch(/_headers|nojekyll/)
})

/**
 * An address of somebody, as any program that collects them finds it: it ends in letters of one case. (The importer
 * holds a packed table of HTML's entities, in which an `@` is nothing but a sign.)
 */
const ADDRESS = /[\w.+-]{1,64}@(?:[\w-]{1,64}\.){1,5}(?:[a-z]{2,24}|[A-Z]{2,24})(?![\w-])/g
/** Folders that belong to somebody on some machine. */
const PERSONAL =
  /(?:\/home\/|\/Users\/|[A-Z]:\\+(?:Users|Documents and Settings)\\+)[\w .-]{1,40}|file:\/\/\/?[\w/|:]{1,60}/g

function found(files: ReadonlyMap<string, Buffer>, pattern: RegExp): readonly string[] {
  return (
    [...files]
      // Letters of a face, compressed: no text.
      .filter(([name]) => !/\.(woff2|png)$/.test(name))
      .flatMap(([name, bytes]) =>
        [...`${name}\n${bytes.toString('latin1')}`.matchAll(pattern)].map(([text]) => `${name}: ${text}`),
      )
  )
}

test('no address of a person and no path of a machine is in a build, but the contact of its keeper', async () => {
  const stories = storiesIn('addressed', {
    'library.yml':
      '# Ask jo.private@wrack.example first.\nname: Wrack Ness\ncontact: keeper@wrack-ness.example\n',
    'ferry.txt': [
      'Title: The Ferry (tern@gulls.example)',
      'Author: Tern <tern@gulls.example>',
      'E-mail: tern@gulls.example',
      'Archive: ask tern@gulls.example first',
      'Disclaimer: mine, says tern@gulls.example',
      'Summary: Written for wren@gulls.example, who asked.',
      'Rating: G',
      '',
      'Author’s note: thanks to wren@gulls.example for the map.',
      '',
      'The ferry was late. “Write to me at rook@gulls.example,” said the pilot, and nobody did.',
      '',
      'It went across all the same, and came back with the lamps lit along its side.',
      '',
      'The End',
      '',
      'Feedback to tern@gulls.example',
      'file:///C:/Documents and Settings/Tern Gull/My Documents/ferry.txt (1 of 2)2/3/2001',
    ].join('\n'),
    'by heron@gulls.example/tide for heron@gulls.example.txt':
      'The tide went out at noon, and the boats lay down on their sides.\n',
    'page.html':
      '<html><head><meta name="author" content="kite@gulls.example"><title>Sand</title></head><body>' +
      '<!-- saved by kite@gulls.example from /home/kite/pages/sand.html --><h1>Sand</h1>' +
      '<p>by <a href="mailto:kite@gulls.example">Kite</a></p><p>The sand was warm until the evening, and so was the wall.</p>' +
      '<p><a href="file:///C:/Users/kite/back.html">Back</a></p></body></html>',
    'page.yml': '# kite@gulls.example wants it so\nrating: G\n',
  })
  const dist = await built(stories)
  const open = openFilesOf(dist)
  expect([...new Set(found(open, ADDRESS).map((line) => line.split(': ')[1]))]).toEqual([
    'keeper@wrack-ness.example',
  ])
  expect(found(open, PERSONAL)).toEqual([])
  for (const machine of [
    root,
    stories,
    place,
    tmpdir(),
    `${homedir()}/`,
    hostname(),
    path.join(root, 'node_modules'),
  ])
    if (machine.length > 4) expect(holdersOf(open, machine), machine).toEqual([])
  // The texts are there, so they were looked through.
  expect(holdersOf(open, 'came back with the lamps lit').length).toBeGreaterThan(0)
  const sample = openFilesOf(sampleArchive)
  expect(found(sample, ADDRESS)).toEqual([])
  expect(found(sample, PERSONAL)).toEqual([])
  expect(holdersOf(sample, root.replace(/\/$/, ''))).toEqual([])
})

/** A word as an index has it: seven bits a byte, the lowest first (docs/format.md). */
function indexed(word: string): Buffer {
  const bytes = [...word].flatMap((letter) => {
    const unit = letter.charCodeAt(0)
    return unit < 128 ? [unit] : [(unit & 127) | 128, unit >> 7]
  })
  return Buffer.from(bytes)
}

test('nothing is left of a story that is withheld', async () => {
  // Words that no other file holds, in letters that no other word begins with: an index shortens what words share.
  const words = ['ξυλον', 'ψαμμος', 'ωκεανος', 'φαρος', 'ζεφυρος'] as const
  const [title, author, summary, person, text] = words
  const files = {
    'late.txt': 'Title: Late\nAuthor: Wren\nRating: G\n\nThe ferry was late, and the dog had known it.\n',
    'old/sea.txt': `Title: ${title}\nAuthor: ${author}\nRating: G\n\nThe ${text} was high, and nobody came.\n`,
    'old/sand.txt': `Title: Sand\nSummary: On ${summary}.\nCharacters: ${person}\nRating: G\n\nIt was warm.\n`,
  }
  const all = openFilesOf(await built(storiesIn('all', files)))
  // Control: with the stories, every one of their words is found, in texts and in an index.
  for (const word of words) {
    expect(
      holdersOf(all, word).some((name) => name.endsWith('.json')),
      word,
    ).toBe(true)
    expect(
      holdersOf(all, indexed(word)).some((name) => name.endsWith('.bin')),
      word,
    ).toBe(true)
  }
  expect(holdersOf(all, title).some((name) => name.endsWith('.br'))).toBe(true)
  const keepers = { 'library.yml': 'withheld:\n  - old/sea.txt\n', 'old/sand.yml': 'withheld: yes\n' }
  const rest = openFilesOf(await built(storiesIn('rest', { ...files, ...keepers })))
  for (const word of words) {
    expect(holdersOf(rest, word), word).toEqual([])
    expect(holdersOf(rest, indexed(word)), word).toEqual([])
  }
  expect(holdersOf(rest, 'old/')).toEqual([])
  expect(holdersOf(rest, 'the dog had known it').length).toBeGreaterThan(0)
})
