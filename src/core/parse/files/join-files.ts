// Stories that were split over several files come together as one: `lamp1-10.txt` and `lamp11-18.txt`, a folder of
// parts. Only where names and headers agree; two stories that are put together by mistake are worse than two halves.

import type { Note, Notice, Stated, Story } from '../../story.ts'
import { ratings } from '../../story.ts'
import { folded } from '../characters.ts'
import { notice } from '../notices.ts'
import { type NumberedName, numberedName } from './file-numbers.ts'
import { storyId } from './identity.ts'

/** What must be known of a file to say where it belongs. */
export interface Head {
  readonly file: string
  readonly title: Stated<string>
  readonly author: Stated<string>
}

export interface ReadFile {
  readonly story: Story
  readonly notices: readonly Notice[]
}

/** A story, and the files it came from in the order of its parts. */
export interface JoinedFiles extends ReadFile {
  readonly files: readonly string[]
}

/** Joins what belongs together; every other file is a story of its own. The order is that of the first files. */
export function joinFiles(read: readonly ReadFile[]): readonly JoinedFiles[] {
  return groupFiles(read.map(({ story }) => story)).map((group) => {
    const files = group.flatMap((at) => read[at] ?? [])
    return joined(files)
  })
}

/** Which files are one story: lists of indexes, each in the order of its parts. Needs no texts. */
export function groupFiles(heads: readonly Head[]): readonly (readonly number[])[] {
  const byName = new Map<string, number[]>()
  const names = heads.map((head) => numberedName(head.file))
  heads.forEach((_, at) => {
    const key = seriesOfNames(names[at] ?? null)
    if (key === null) return
    const same = byName.get(key)
    if (same) same.push(at)
    else byName.set(key, [at])
  })
  const groups = new Map<number, readonly number[]>()
  const taken = new Set<number>()
  for (const members of byName.values()) {
    const sorted = [...members].sort((a, b) => (names[a]?.from ?? 0) - (names[b]?.from ?? 0))
    if (!belongTogether(sorted, heads, names)) continue
    groups.set(
      sorted.reduce((least, at) => Math.min(least, at)),
      sorted,
    )
    for (const at of sorted) taken.add(at)
  }
  return heads.flatMap((_, at) => {
    const group = groups.get(at)
    if (group) return [group]
    return taken.has(at) ? [] : [[at]]
  })
}

/** What the names of files have in common that may be parts of one story; null for a name that is no part of any. */
export function nameOfParts(file: string): string | null {
  return seriesOfNames(numberedName(file))
}

function seriesOfNames(name: NumberedName | null): string | null {
  if (!name || (name.stem === '' && name.folder === '')) return null
  return `${name.folder}/${name.stem}`
}

/** One title and one author at most, no part twice, the first part among them, and hardly a gap. */
function belongTogether(
  sorted: readonly number[],
  heads: readonly Head[],
  names: readonly (NumberedName | null)[],
): boolean {
  if (sorted.length < 2) return false
  const stated = (kind: 'title' | 'author') =>
    new Set(
      sorted.flatMap((at) =>
        heads[at]?.[kind].source === 'stated' ? [titleKey(heads[at][kind].value)] : [],
      ),
    )
  if (stated('title').size > 1 || stated('author').size > 1) return false
  // Without any title, only a name that counts parts says that these are parts.
  if (stated('title').size === 0 && !sorted.every((at) => names[at]?.countsParts)) return false
  let last = 0
  return sorted.every((at, index) => {
    const name = names[at]
    if (!name || name.from <= last) return false
    const isNext = index === 0 ? name.from === 1 : name.from <= last + 1 + MOST_MISSING
    last = name.to
    return isNext
  })
}

const MOST_MISSING = 2

const LONGEST_TITLE = 200

/** A title without the parts that a file counts: `The Lamp (1-10)`, `The Lamp, part 3/7`. */
function titleKey(title: string | null): string {
  return (
    folded((title ?? '').slice(0, LONGEST_TITLE))
      .replace(
        // bounded: a title
        /[\s,:([-]*(?:(?:parts?|chapters?|ch)\.? ?)?\d{1,3}(?: ?(?:-|–|\/|of|to|&) ?(?:\d{1,3}|\?))[)\]]?$/,
        '',
      )
      // bounded: a title
      .replace(/[\s,:([-]+(?:parts?|chapters?) \d{1,3}[)\]]?$/, '')
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim()
  )
}

/** One story of these files, in this order, whatever their names say. At least one. */
export function joined(files: readonly ReadFile[]): JoinedFiles {
  const [only] = files
  if (only && files.length === 1) return { ...only, files: [only.story.file] }
  const stories = files.map(({ story }) => story)
  const [first] = stories
  const last = stories.at(-1)
  if (!first || !last) throw new RangeError('A story has at least one file.')
  const title = firstSaid(stories.map((story) => story.title))
  const author = firstSaid(stories.map((story) => story.author))
  const story: Story = {
    ...first,
    id: storyId(title, author, first.file),
    title,
    author,
    rating: highest(stories),
    pairings: firstList(stories.map((one) => one.pairings)),
    characters: firstList(stories.map((one) => one.characters)),
    genres: firstList(stories.map((one) => one.genres)),
    fandom: firstSaid(stories.map((one) => one.fandom)),
    summary: firstSaid(stories.map((one) => one.summary)),
    warnings: stories.find((one) => one.warnings.said !== 'nothing')?.warnings ?? first.warnings,
    date: firstSaid(stories.map((one) => one.date).reverse()),
    status:
      last.status.source === 'unknown' ? firstSaid(stories.map((one) => one.status).reverse()) : last.status,
    series: firstSaid(stories.map((one) => one.series)),
    language: firstSaid(stories.map((one) => one.language)),
    notes: notesOf(stories),
    parts: stories.flatMap((one) => one.parts),
    leftovers: stories.flatMap((one) => one.leftovers),
  }
  const names = stories.map((one) => one.file)
  return { story, files: names, notices: [notice('p-007', null, names.join(', ')), ...noticesOf(files)] }
}

/** The author's word before a guess, the first before the later ones. */
function firstSaid<T extends { readonly source: string }>(fields: readonly T[]): T {
  const found =
    fields.find(({ source }) => source === 'stated') ?? fields.find(({ source }) => source !== 'unknown')
  const [first] = fields
  if (!first) throw new RangeError('A story has at least one file.')
  return found ?? first
}

function firstList<T extends { readonly source: string }>(lists: readonly (readonly T[])[]): readonly T[] {
  const stated = lists.find((list) => list.some(({ source }) => source === 'stated'))
  return stated ?? lists.find((list) => list.length > 0) ?? []
}

/** A story is as strong as its strongest part. */
function highest(stories: readonly Story[]): Story['rating'] {
  const stated = stories.map((story) => story.rating).filter(({ source }) => source === 'stated')
  const rank = (rating: Story['rating']) => (rating.value === null ? -1 : ratings.indexOf(rating.value))
  return [...stated].sort((a, b) => rank(b) - rank(a))[0] ?? firstSaid(stories.map((story) => story.rating))
}

/** What was said at the opening or the end of a later file belongs to its first or its last part. */
function notesOf(stories: readonly Story[]): readonly Note[] {
  let offset = 0
  return stories.flatMap((story, at) => {
    const from = offset
    offset += story.parts.length
    return story.notes.map((note): Note => {
      if (note.place === 'opening') return at === 0 ? note : { ...note, place: 'part', part: from }
      if (note.place === 'part') return { ...note, part: (note.part ?? 0) + from }
      return at === stories.length - 1 ? note : { ...note, place: 'part', part: Math.max(from, offset - 1) }
    })
  })
}

/** Lines count within their file, so the later files are named. */
function noticesOf(files: readonly ReadFile[]): readonly Notice[] {
  return files.flatMap(({ story, notices }, at) =>
    notices
      // What the first file says need not stand in the others.
      .filter(({ code }) => at === 0 || code !== 'h-001')
      .map((one) => (at === 0 ? one : { ...one, message: `${story.file}: ${one.message}` })),
  )
}
