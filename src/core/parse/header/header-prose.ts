// Headers in running words: a first line that names title, author and rating, and lines below a title that state
// such things as sentences do. The first sentence of a story states nothing of the kind.

import { countWords, endsSentence } from '../characters.ts'
import { readPairs } from '../labels/label-line.ts'
import { nextText, type Row } from '../lines.ts'
import { namesStoryAhead, titleLabelAhead } from './header-labelled.ts'
import { addField, addOpen, gapBefore, hasField, isSpeech, type Reading } from './header-reading.ts'
import { labelAhead, strongLabelAhead } from './look-ahead.ts'
import { type Piece, readPieces, type Statement } from './statement.ts'
import { bareTitle, isFramed, looksLikeTitle, readTitleByAuthor } from './title-line.ts'

/** `The Long Way Down. By Marian Vale. Rated PG-13 for language.` */
export function takeTitleInProse(reading: Reading, row: Row, at: number): boolean {
  if (reading.kinds.size > (hasField(reading, 'contact') ? 1 : 0) || titleLabelAhead(reading, at))
    return false
  const [first, ...others] = readPieces(row.text)
  if (!first || first.states.length > 0 || others.length === 0) return false
  const both = readTitleByAuthor(first.text)
  const title = both?.title ?? first.text
  if (!looksLikeTitle(title) && !isFramed(title)) return false
  const states = others.flatMap((piece) => piece.states)
  const isByline = both?.author != null || states.some(({ kind }) => kind === 'author')
  const isMore = states.some(({ kind }) => kind !== 'author')
  const unknown = others.filter((piece) => piece.states.length === 0)
  if (!isByline || unknown.length > (isMore ? MOST_UNKNOWN : 0)) return false
  // A title and a name alone are a header only above a gap, a label or another statement.
  if (!isMore && !isEndOfBlock(reading, at) && !labelAhead(reading, at, 3) && !statesBelow(reading, at))
    return false
  addField(reading, 'title', bareTitle(title), row, at, 'title')
  if (both?.author) addField(reading, 'author', both.author, row, at, 'title')
  addPieces(reading, others, row)
  return true
}

const MOST_UNKNOWN = 1

function isEndOfBlock(reading: Reading, at: number): boolean {
  return nextText(reading.rows, at + 1, reading.limit) !== at + 1
}

function statesBelow(reading: Reading, at: number): boolean {
  return (readPieces(reading.rows[at + 1]?.text ?? '')[0]?.states.length ?? 0) > 0
}

/** Sentences below a title that state who wrote it, what it is rated, whether it is finished. */
export function takeProse(reading: Reading, row: Row, at: number): boolean {
  if (!hasField(reading, 'title') && !namesStoryAhead(reading, at)) return false
  if (isSpeech(row.text) || gapBefore(reading, at) > 1) return false
  const pieces = readPieces(row.text)
  const first = pieces[0]?.states[0]
  if (!first || !STATED.includes(first.kind)) return false
  const isRated = first.kind === 'rating'
  const isDoubtful = first.kind === 'status' || first.kind === 'words'
  // A story may begin with the one word `Finished.`
  if (isDoubtful && gapBefore(reading, at) > 0 && !strongLabelAhead(reading, at, 2)) return false
  if (!isRated && pieces.some((piece) => piece.states.length === 0)) return false
  addPieces(reading, pieces, row)
  reading.roles.set(at, 'field')
  return true
}

const STATED: readonly Statement['kind'][] = ['author', 'rating', 'status', 'words']

function addPieces(reading: Reading, pieces: readonly Piece[], row: Row): void {
  for (const { text, states } of pieces) {
    const kept: readonly Statement[] = states.length > 0 ? states : [{ kind: 'other', label: null, text }]
    for (const { kind, label, text: value } of kept) {
      // Who wrote it is said once.
      if (kind === 'author' && hasField(reading, 'author')) continue
      addOpen(reading, { kinds: [kind], label, text: value, line: row.number, below: false })
    }
  }
}

const LONGEST_DEDICATION = 100

/** `for everyone who ever lent one`, below the other lines of a header and no sentence. */
export function takeDedication(reading: Reading, row: Row, at: number): boolean {
  if (reading.fields.length < 2 || row.text.length > LONGEST_DEDICATION || gapBefore(reading, at) > 1)
    return false
  if (!/^(?:for|to|für|pour|dedicated to|in memory of)\s\S/i.test(row.text)) return false
  if (endsSentence(row.text) || /[,;:"”—–-]$/.test(row.text) || readPairs(row.text) !== null) return false
  if (gapBefore(reading, at) === 1 && (/^to\s/i.test(row.text) || countWords(row.text) > MOST_APART))
    return false
  if (!isEndOfBlock(reading, at) && !strongLabelAhead(reading, at, 1)) return false
  addField(reading, 'dedication', row.text, row, at, 'field')
  return true
}

/** Words of a dedication that stands apart; a longer line may be the story's. */
const MOST_APART = 10
