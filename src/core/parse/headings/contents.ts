// Lists of contents: rows of headings with nothing between them. They are no parts, and not text either.

import { folded } from '../characters.ts'
import { previousText, type Row } from '../lines.ts'
import type { HeadingLine } from './heading-line.ts'

export interface Candidate {
  readonly at: number
  readonly line: HeadingLine
  /** Index of the row right above, where that may be the title of this heading; else null. */
  readonly crown: number | null
  /** Text stands right above: it is a heading only where it counts on from another. */
  readonly isClose: boolean
}

export interface Sorted {
  readonly kept: readonly Candidate[]
  /** Indexes of the rows of the lists. */
  readonly contents: readonly number[]
}

/** A run of so many headings is a list, whether they return or not. */
const SHORTEST_LIST = 3
const LIST_TITLES = new Set([
  'contents',
  'table of contents',
  'list of contents',
  'chapters',
  'list of chapters',
  'chapter list',
  'parts',
  'inhalt',
  'inhaltsverzeichnis',
  'sommaire',
  'table des matieres',
])

/** Whether a line heads a list of contents. */
export function isListTitle(text: string): boolean {
  return LIST_TITLES.has(bareText(text))
}

/** Takes lists out of the candidates: runs of rising headings with nothing between, up to where they start again. */
export function withoutContents(rows: readonly Row[], candidates: readonly Candidate[]): Sorted {
  const kept: Candidate[] = []
  const contents: number[] = []
  const last = lastPlaces(rows, candidates)
  const returnsBelow = ({ at, line }: Candidate, end: number) =>
    Math.max(last.get(keyOf(line)) ?? 0, last.get(entryText(rows[at]?.text ?? '')) ?? 0) > end
  let run: Candidate[] = []
  const said = new Set<string>()
  let paged = 0
  const close = () => {
    said.clear()
    paged = 0
    const first = run[0]
    const end = run.at(-1)
    if (!first || !end) return
    const title = previousText(rows, first.at)
    const isTitled = isListTitle(rows[title]?.text ?? '')
    const returns = run.length > 1 && run.every((one) => returnsBelow(one, end.at))
    // Bare numbers in a row are a shopping list, unless the file uses them again.
    const isNamed = run.every(({ line }) => line.word !== null && !line.loose)
    if ((run.length >= SHORTEST_LIST && isNamed) || returns || (isTitled && run.length > 1)) {
      if (isTitled) contents.push(title)
      for (const { at } of run) contents.push(at)
    } else if (run.length < SHORTEST_LIST || isNamed) {
      for (const candidate of run) kept.push(candidate)
    }
    run = []
  }
  for (const candidate of candidates) {
    const before = run.at(-1)
    const text = rows[candidate.at]?.text ?? ''
    const whole = `${keyOf(candidate.line)} ${candidate.line.title}`
    const isNext = before && areAdjacent(rows, before.at, candidate.at) && rises(before.line, candidate.line)
    // Behind a list with pages, a line without one is the first heading.
    const isBelowPages = paged > 1 && paged === run.length && !PAGE.test(text)
    if (before && (!isNext || isBelowPages || said.has(whole) || said.has(entryText(text)))) close()
    said.add(whole).add(entryText(text))
    if (PAGE.test(text)) paged++
    run.push(candidate)
  }
  close()
  return { kept, contents }
}

function lastPlaces(rows: readonly Row[], candidates: readonly Candidate[]): ReadonlyMap<string, number> {
  return new Map(
    candidates.flatMap(({ at, line }): readonly (readonly [string, number])[] => [
      [keyOf(line), at],
      [entryText(rows[at]?.text ?? ''), at],
    ]),
  )
}

/** Leaders and a page behind an entry. */
const PAGE = /(?:\.{2}|_{2}|…|\. \.|\t| {3})[\s._…]{0,99}\d{1,4}$/

/** What an entry and its heading have in common: `1. Chapter 1: Snow [9 reviews]`, `Prologue ..... 1`. */
function entryText(text: string): string {
  const plain = folded(text.slice(0, LONGEST_ENTRY)).replace(
    /^\d{1,3}[.)]\s{1,3}(?=(?:chapter|part|prologue|epilogue)\b)/,
    '',
  )
  const cut = plain.search(/\.{2}|_{2}|…|\. \.|\t| {3}|[[(]/)
  return `= ${(cut < 1 ? plain : plain.slice(0, cut)).trim()}`
}

const LONGEST_ENTRY = 120

function keyOf({ word, number, title }: HeadingLine): string {
  return `${word} ${number ?? title}`
}

function bareText(text: string): string {
  // bounded: sixty characters
  return text.length > 60 ? '' : folded(text).replace(/^[^a-z]+|[^a-z]+$/g, '')
}

/** Whether nothing stands between two rows. */
export function areAdjacent(rows: readonly Row[], first: number, second: number): boolean {
  return previousText(rows, second) === first
}

function rises(first: HeadingLine, second: HeadingLine): boolean {
  return (
    first.word !== second.word ||
    first.number === null ||
    second.number === null ||
    second.number > first.number
  )
}
