// `node bench/publishing.mjs DIST [NEXT]`: what a build costs those who fetch it, and what those fetch who have it when NEXT
// is published in its place. Sizes as they lie on the disk; `.br` and `.gz` are those that the build wrote beside.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

const [dist, next] = process.argv.slice(2)
if (!dist) {
  console.error('Write: node bench/publishing.mjs DIST [NEXT], each a build with its compressed files.')
  process.exit(1)
}

const before = buildIn(dist)
for (const [name, files] of groups(before)) print(name, before, files)
const stories = before.files.filter((file) => /^stories\/.*\.json$/.test(file))
const middle = stories.map((file) => [size(before, file), file]).sort(([a], [b]) => a - b)[
  stories.length >> 1
]?.[1]
if (middle) print('one story file, the middle one', before, [middle])

if (next) {
  const after = buildIn(next)
  const changed = after.files.filter((file) => digest(after, file) !== digest(before, file))
  const gone = before.files.filter((file) => !after.files.includes(file))
  console.log(`\nTo ${next}: ${changed.length} files to upload, ${gone.length} that nothing names any more.`)
  print('to upload', after, changed)
  print(
    'of the shell',
    after,
    after.shell.filter((file) => changed.includes(file)),
  )
}

function buildIn(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => statSync(path.join(folder, file)).isFile() && !/\.(br|gz)$/.test(file))
    .sort()
  const worker = readFileSync(path.join(folder, 'sw.js'), 'utf8')
  const shell = [...worker.matchAll(/\burl:["'`]([^"'`]+)["'`]/g)].map((match) => match[1])
  return { folder, files, shell, page: readFileSync(path.join(folder, 'index.html'), 'utf8') }
}

/** What a first visit to the library fetches before it shows, then what follows. */
function groups({ page, shell, files }) {
  const hash = (name) => new RegExp(`dogear-${name}" content="(\\w+)"`).exec(page)?.[1]
  const first = shell.filter((file) => page.includes(file) && file.startsWith('assets/'))
  const faces = shell.filter((file) => file.endsWith('.woff2') && !file.includes('italic'))
  const [catalogue, index] = ['catalogue', 'search'].map((name) => `stories/${hash(name)}.bin`)
  return [
    ['first view: page, its scripts and style', ['index.html', ...first]],
    ['first view: the two upright faces', faces],
    ['first view: the catalogue', [catalogue]],
    ['the whole shell, with worker and search index', [...shell, 'sw.js']],
    ['of it: the search index', [index]],
    [
      'indices of texts, kept when texts are searched',
      files.filter((file) => /^stories\/.*\.bin$/.test(file) && file !== catalogue && file !== index),
    ],
    ['all stories', files.filter((file) => /^stories\/.*\.json$/.test(file))],
    ['all files', files],
  ]
}

function print(name, build, files) {
  const sum = (ending) => files.reduce((bytes, file) => bytes + size(build, file, ending), 0)
  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(13)
  console.log(
    `${name.padEnd(48)}${String(files.length).padStart(7)} files${kilobytes(sum(''))}` +
      `   gzip${kilobytes(sum('.gz'))}   Brotli${kilobytes(sum('.br'))}`,
  )
}

/** Bytes as they are sent: of the compressed file where there is one. */
function size({ folder }, file, ending = '') {
  const compressed = path.join(folder, file + ending)
  return statSync(existsSync(compressed) ? compressed : path.join(folder, file)).size
}

function digest({ folder }, file) {
  const place = path.join(folder, file)
  return existsSync(place) ? createHash('sha256').update(readFileSync(place)).digest('hex') : ''
}
