// Builds, once before the browser tests, the archives that they read.

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildArchive, root } from './archive.ts'
import { addedLine, goneStory, LIBRARY_STORIES, seedsFolder } from './archives.ts'
import { writeLibraryStories } from './library-stories.ts'
import { buildMarkerBook } from './rigs/marker-book.ts'
import { buildSpeedBooks } from './rigs/speed-books.ts'

type Build = () => Promise<unknown>

export default async function buildArchives(): Promise<void> {
  const { sample, changed } = sampleBuilds
  const seeds = seedsFolder
  // The longest first: none is left over at the end for one processor alone.
  await inTwos([
    buildSpeedBooks,
    ...(seeds ? [() => buildArchive('seeds', seeds)] : []),
    () => buildArchive('library', writeLibraryStories('library-stories', LIBRARY_STORIES)),
    sample,
    changed,
    buildMarkerBook,
    () => buildArchive('hostile', writeHostileStories()),
  ])
}

/** The sample, and its next version: one story changed, and every script of the app under another name. */
export function buildSample(): Promise<void> {
  return inTwos(Object.values(sampleBuilds))
}

const sampleBuilds = {
  sample: () => buildArchive('sample', path.join(root, 'stories'), { isForHosts: true }),
  changed: () =>
    buildArchive('changed', writeChangedStories(), { config: 'tests/rigs/deploy/next-version.config.ts' }),
}

/** Builds in the order given, two at a time: what they keep for the next build is written whole or not at all. */
async function inTwos(builds: readonly Build[]): Promise<void> {
  const left = builds.values()
  const work = async () => {
    for (const build of left) await build()
  }
  await Promise.all([work(), work()])
}

/** The sample's stories, with one line more in the last part of one, one story less and one more. */
function writeChangedStories(): string {
  const folder = path.join(root, '.cache/changed-stories')
  rmSync(folder, { recursive: true, force: true })
  cpSync(path.join(root, 'stories'), folder, { recursive: true })
  const file = path.join(folder, 'the-lighthouse-at-wrack-ness.txt')
  const changed = readFileSync(file, 'utf8').replace('THE END', `${addedLine}\n\nTHE END`)
  if (!changed.includes(addedLine)) throw new Error(`${file} has no end.`)
  writeFileSync(file, changed)
  rmSync(path.join(folder, goneStory.file))
  writeFileSync(
    path.join(folder, 'the-late-post.txt'),
    'Title: The Late Post\nAuthor: marram grey\nRating: G\n\nThe post came at noon, and with it the only letter of that winter.\n\nTHE END\n',
  )
  return folder
}

/** Text that would do harm wherever it was taken for markup: in every field, and in a file's name. */
export const hostileStrings = [
  '<script>window.__pwned = 1</script>',
  '<img src=x onerror="window.__pwned = 1">',
  '"><svg onload=window.__pwned=1>',
  'javascript:window.__pwned=1',
  '{{constructor.constructor("window.__pwned=1")()}}',
  '</title><script>window.__pwned=1</script>',
  '&lt;script&gt;window.__pwned=1&lt;/script&gt;',
]

function writeHostileStories(): string {
  const folder = path.join(root, '.cache/hostile-stories')
  mkdirSync(folder, { recursive: true })
  hostileStrings.forEach((hostile, index) => {
    const story = [
      `Title: Letters ${index} ${hostile}`,
      `Author: Somebody ${hostile}`,
      `Pairing: Robin ${hostile}/Marian`,
      'Rating: G',
      `Warnings: none ${hostile}`,
      `Summary: A summary ${hostile}`,
      '',
      `A first paragraph that holds ${hostile} in its middle, and goes on for a while after it.`,
      '',
      `*${hostile}* stands here with stars around it, and a second paragraph follows the first.`,
      '',
      'The End',
    ]
    writeFileSync(
      path.join(folder, `story ${index} '"><img src=x onerror=alert(1)>.txt`.replaceAll('/', '')),
      story.join('\n'),
    )
  })
  return folder
}
