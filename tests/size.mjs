// The size budget: what the first load of the library costs, in Brotli bytes, and that no script holds code twice.
// `node tests/size.mjs [DIR]` looks at another build.

import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { fail, root } from '../src/build/commands/installed.mjs'

const KILOBYTE = 1000
const FIRST_LOAD = 110 * KILOBYTE
const SHELL_BYTES = 1_000_000
const SHELL_FILES = 25

const dist = path.resolve(root, process.argv[2] ?? 'dist')
const html = readFileSync(path.join(dist, 'index.html'), 'utf8')
const scripts = readdirSync(path.join(dist, 'assets')).filter((file) => file.endsWith('.js'))

/** Scripts that the page asks for at once: those that its first script names, and all that they import at their top. */
function firstLoad() {
  const wanted = scripts.filter((file) => html.includes(`assets/${file}`))
  for (const file of wanted) {
    const code = readFileSync(path.join(dist, 'assets', file), 'utf8')
    for (const match of code.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) {
      if (!wanted.includes(match[1])) wanted.push(match[1])
    }
  }
  return wanted
}

const first = firstLoad()
if (first.length === 0) fail('The page names no script: has it been built?')
let bytes = 0
for (const file of scripts) {
  const { length } = brotliCompressSync(readFileSync(path.join(dist, 'assets', file)))
  const isFirst = first.includes(file)
  if (isFirst) bytes += length
  console.log(`${isFirst ? 'first' : 'later'}  ${String(length).padStart(7)} B  ${file}`)
}
console.log(`First load: ${(bytes / KILOBYTE).toFixed(1)} kB of script, at most ${FIRST_LOAD / KILOBYTE} kB.`)
if (bytes > FIRST_LOAD) fail('The first load is over its budget.')

// Every text that a reader sees is written once in the source: one that stands in two scripts is code sent twice.
const marks = ['page-of-text', 'Fold the corner of this page', 'Where you stopped']
for (const mark of marks) {
  const holders = scripts.filter((file) =>
    readFileSync(path.join(dist, 'assets', file), 'utf8').includes(mark),
  )
  if (holders.length !== 1) fail(`"${mark}" stands in ${holders.length} scripts: ${holders.join(', ')}`)
}

const worker = readFileSync(path.join(dist, 'sw.js'), 'utf8')
const shell = [...worker.matchAll(/\burl:["'`]([^"'`]+)["'`]/g)].map((match) => match[1])
const shellBytes = shell.reduce((sum, file) => sum + statSync(path.join(dist, file)).size, 0)
console.log(
  `Shell: ${shell.length} files, ${(shellBytes / KILOBYTE).toFixed(0)} kB; at most ${SHELL_FILES} and ${SHELL_BYTES / KILOBYTE} kB.`,
)
const extras = [...worker.matchAll(/\bfile:["'`]([^"'`]+)["'`]/g)].map((match) => match[1])
const extraBytes = extras.reduce((sum, file) => sum + statSync(path.join(dist, file)).size, 0)
console.log(
  `Room left in the shell: ${((SHELL_BYTES - shellBytes) / KILOBYTE).toFixed(0)} kB, ${SHELL_FILES - shell.length} files. ` +
    `Outside it, kept when needed: ${extras.length} files, ${(extraBytes / KILOBYTE).toFixed(0)} kB.`,
)
if (extras.some((file) => shell.includes(file))) fail('A file is both of the shell and outside it.')
if (shell.length === 0 || shell.length > SHELL_FILES || shellBytes > SHELL_BYTES)
  fail('The shell is over its budget.')
