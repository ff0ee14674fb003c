// The commands that a keeper runs: what they print, and what they say of bad input.

import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import { root, test } from './archive.ts'
import { sampleArchive } from './archives.ts'

const vite = path.join(root, 'node_modules/.bin/vite')

function build(stories: string): { status: number | null; said: string } {
  const out = mkdtempSync(path.join(tmpdir(), 'dogear-dist-'))
  const { status, stdout, stderr } = spawnSync(
    vite,
    ['build', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'],
    {
      cwd: root,
      // What is said of stories is said before anything is compressed.
      env: { ...process.env, STORIES_DIR: stories, PRECOMPRESS: 'no' },
      encoding: 'utf8',
    },
  )
  rmSync(out, { recursive: true })
  return { status, said: stdout + stderr }
}

test('a missing folder is one sentence and a failing exit', () => {
  const { status, said } = build('/nowhere/stories')
  expect(status).not.toBe(0)
  expect(said).toContain('There is no folder /nowhere/stories')
  expect(said).not.toMatch(/\n\s+at /)
})

test('an empty folder is one sentence, and an empty library', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dogear-empty-'))
  const { status, said } = build(folder)
  expect(status).toBe(0)
  expect(said).toContain('No story files in')
})

test('a bad file costs nothing but itself, and is named', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dogear-bad-'))
  cpSync(path.join(root, 'stories'), folder, { recursive: true })
  const count = readdirSync(folder).filter((file) => file.endsWith('.txt')).length
  writeFileSync(path.join(folder, 'empty.txt'), '')
  writeFileSync(
    path.join(folder, 'picture.txt'),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 255, 0, 3, 7, 0, 0, 1]),
  )
  writeFileSync(path.join(folder, 'sheet.xls'), 'x')
  mkdirSync(path.join(folder, 'folder.txt'))
  const locked = path.join(folder, 'locked.txt')
  writeFileSync(locked, 'A story that cannot be read.')
  chmodSync(locked, 0)
  const { status, said } = build(folder)
  expect(status).toBe(0)
  expect(said).toContain(`${process.getuid?.() === 0 ? count + 1 : count} stories`)
  for (const file of ['empty.txt', 'picture.txt', 'sheet.xls'])
    expect(said).toMatch(new RegExp(`^${file}: .+`, 'm'))
})

test('a build prints a table of what was made of every file, and is the same twice', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'dogear-dist-'))
  const said = execFileSync(vite, ['build', '--outDir', out, '--emptyOutDir', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, STORIES_DIR: '', PRECOMPRESS: 'yes' },
  })
  expect(said).toMatch(/file +title +author +pairing +rating +parts +words +notices/)
  const digest = (build: string) =>
    execFileSync('sh', ['-c', 'find . -type f | sort | xargs sha256sum'], { cwd: build, encoding: 'utf8' })
  // The sample was built of the same stories before the tests.
  expect(digest(out)).toBe(digest(sampleArchive))
  expect(
    execFileSync('sh', ['-c', 'grep -rEl "[a-z0-9._]+@[a-z0-9-]+\\.[a-z]{2,}" stories index.html || true'], {
      cwd: out,
      encoding: 'utf8',
    }),
  ).toBe('')
  rmSync(out, { recursive: true })
})

async function addressIn(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the address is printed in colour.
      const plain = said.replace(/\u001b\[[0-9;]*m/g, '')
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(plain)?.[0]
      if (address) resolve(address)
    })
    child.once('exit', () => reject(new Error(said)))
  })
}

test('the author’s loop: editing, adding and deleting a story file updates the open page', async ({
  phone,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'dogear-loop-'))
  const story = (title: string) =>
    `Title: ${title}\nAuthor: A Keeper\nRating: G\n\nThere was a gate, and it was shut.\n\nThe End\n`
  writeFileSync(path.join(folder, 'one.txt'), story('The First Title'))
  const child = spawn(vite, ['--port', '0'], {
    cwd: root,
    env: { ...process.env, STORIES_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const page = await phone.page(await addressIn(child))
    await expect(page.getByRole('article')).toHaveText(/The First Title/)
    writeFileSync(path.join(folder, 'one.txt'), story('The Second Title'))
    await expect(page.getByRole('article')).toHaveText(/The Second Title/)
    writeFileSync(path.join(folder, 'two.txt'), story('Another'))
    await expect(page.getByRole('article')).toHaveCount(2)
    rmSync(path.join(folder, 'one.txt'))
    await expect(page.getByRole('article')).toHaveCount(1)
  } finally {
    child.kill()
    rmSync(folder, { recursive: true })
  }
})

test('npm start serves the build, and a missing file is missing', async ({ phone }) => {
  test.setTimeout(120_000)
  const child = spawn(process.execPath, ['src/build/commands/start.mjs', '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  try {
    const address = await addressIn(child)
    const page = await phone.page(`${address}settings`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect((await fetch(`${address}stories/00000000000000000000.json`)).status).toBe(404)
    expect((await fetch(`${address}assets/gone.js`)).status).toBe(404)
  } finally {
    if (child.pid) process.kill(-child.pid)
  }
})
