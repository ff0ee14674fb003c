// Any story file -> a story: by what the bytes are, not only by what the file is called.

import type { Cast, PartSplit } from '../../override/override.ts'
import type { Notice } from '../../story.ts'
import { decode, type TextEncoding } from '../bytes/decode.ts'
import type { CastMember, GivenHeading, Origin } from '../draft.ts'
import { readHeading } from '../headings/heading-line.ts'
import { notice } from '../notices.ts'
import { parseStory } from '../parse.ts'
import { readEpub } from './epub.ts'
import { fanFicFareSheet, isFanFicFare } from './fanficfare.ts'
import { markdownSheet } from './markdown.ts'
import { sheetOf } from './page-sheet.ts'
import { isPage, readPage } from './pages.ts'
import { type ReadStory, readSheet, type SheetLine } from './sheet.ts'
import { isZip } from './zip.ts'

/** What is known of a file beside its bytes. */
export interface Told {
  /** Path below the stories folder, with forward slashes. */
  readonly file: string
  readonly casts?: readonly Cast[]
  readonly encoding?: TextEncoding
  readonly parts?: readonly PartSplit[]
  /** Names of people in the archive's other stories. */
  readonly archiveNames?: readonly string[]
}

/** A file as text, or as lines with what its markup says of them. */
type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'sheet'; readonly sheet: readonly SheetLine[] }

interface Opened {
  readonly content: Content
  readonly encoding: string
  readonly notices: readonly Notice[]
}

/** Reads one file. Pure and total: any bytes give a story, if only an empty one with a notice. */
export function readStory(bytes: Uint8Array, told: Told): ReadStory {
  const { content, encoding, notices: first } = opened(bytes, told)
  const read = (cast: readonly CastMember[]) => {
    const origin: Origin = {
      file: told.file,
      encoding,
      cast,
      ...(told.archiveNames && { archiveNames: told.archiveNames }),
    }
    if (content.kind === 'sheet') return readSheet(content.sheet, origin)
    return parseStory(content.text, { ...origin, ...splitsIn(content.text, told.parts) })
  }
  const cast = castByPlace(told)
  const parsed = read(cast ?? [])
  const named = cast ? null : castNamed(parsed.story.fandom.value, told)
  const { story, notices, lines } = named ? read(named) : parsed
  return { story, notices: [...first, ...notices], lines }
}

/** Whether a file is read line by line, so that its parts can be given by their lines. */
export function isLineByLine(bytes: Uint8Array, told: Told): boolean {
  return opened(bytes, told).content.kind === 'text'
}

function opened(bytes: Uint8Array, { file, encoding }: Told): Opened {
  if (isZip(bytes)) {
    const book = readEpub(bytes)
    if (book.kind === 'read')
      return { content: { kind: 'sheet', sheet: book.sheet }, encoding: 'epub', notices: [] }
    return {
      content: { kind: 'text', text: '' },
      encoding: 'binary',
      notices: [book.kind === 'damaged' ? notice('s-004') : notice('s-003', null, book.reason)],
    }
  }
  const forced = encoding ? { encoding } : {}
  const decoded = decode(bytes, forced)
  if (isPage(decoded.text, file)) {
    const { text, notices } = decode(bytes, { ...forced, isMarkup: true })
    return {
      content: { kind: 'sheet', sheet: sheetOf([readPage(text)]) },
      encoding: decoded.encoding,
      notices,
    }
  }
  return { ...decoded, content: contentOf(decoded.text, file) }
}

function contentOf(text: string, file: string): Content {
  if (/\.(?:md|markdown)$/i.test(file)) return { kind: 'sheet', sheet: markdownSheet(text) }
  if (isFanFicFare(text)) return { kind: 'sheet', sheet: fanFicFareSheet(text) }
  return { kind: 'text', text }
}

/** The keeper's parts: a line that says their title, or looks like a heading, is one; any other line is text already. */
function splitsIn(
  text: string,
  parts: readonly PartSplit[] | undefined,
): { readonly headings?: readonly GivenHeading[] } {
  if (!parts || parts.length === 0) return {}
  const rows = text.split('\n')
  const headings = parts.map(({ line, title }): GivenHeading => {
    const row = rows[line - 1]?.trim() ?? ''
    const heading = readHeading(row)
    const isText = heading === null && row !== title
    return { line, title: title ?? heading?.title ?? null, isText }
  })
  return { headings }
}

/** The cast that a folder above the file is called after, or the only one; null where it takes the fandom to tell. */
function castByPlace({ file, casts = [] }: Told): readonly CastMember[] | null {
  if (casts.length < 2) return casts[0]?.people ?? []
  const folders = file.toLowerCase().split('/').slice(0, -1)
  return casts.find((cast) => folders.includes(cast.name.toLowerCase()))?.people ?? null
}

function castNamed(fandom: string | null, { casts = [] }: Told): readonly CastMember[] | null {
  return casts.find((cast) => cast.name.toLowerCase() === fandom?.toLowerCase())?.people ?? null
}
