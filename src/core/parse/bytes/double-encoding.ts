// UTF-8 that was read as something else and saved again, once or several times over: `donâ€™t`. Put right where the
// characters can mean nothing else; no language has words with them.

import { byteIn, type CodePage, codePages } from './code-pages.ts'

export interface PutRight {
  readonly text: string
  readonly count: number
}

const MOST_ROUNDS = 4

/** Undoes it round by round until nothing is left to undo. */
export function withoutDoubleEncoding(text: string): PutRight {
  let read: PutRight = { text, count: 0 }
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = undoneBest(read.text)
    if (next.count === 0) break
    read = { text: next.text, count: Math.max(read.count, next.count) }
  }
  return read.count > 0 ? withoutLostEnds(read) : read
}

/** How an apostrophe, an accent or a quotation mark begins that was misread: it spares looking at every text four times. */
const LOOKS: Readonly<Record<CodePage, RegExp>> = {
  'windows-1252': /[ÃÂâÅï][\u0080-\u00bf–—‘’‚“”„†‡•…‰‹›€™ŠšŒœŽžŸƒˆ˜]/,
  'mac-roman': /‚[ÄÑÖ]|√[\u0080-\uffff]|¬[\u0080-\uffff]/,
  cp437: /Γ[Çé]|├[\u0080-\uffff]|┬[\u0080-\uffff]/,
  cp850: /Ô[Çé]|├[\u0080-\uffff]|┬[\u0080-\uffff]/,
}

function undoneBest(text: string): PutRight {
  let best: PutRight = { text, count: 0 }
  for (const page of codePages) {
    if (!LOOKS[page].test(text)) continue
    const undone = undoneOnce(text, page)
    if (undone.count > best.count) best = undone
  }
  return best
}

function undoneOnce(text: string, page: CodePage): PutRight {
  let count = 0
  const undone = text.replace(/[\u0080-\uffff]{2,}/g, (run) => {
    let read = ''
    let at = 0
    while (at < run.length) {
      const sequence = sequenceAt(run, at, page)
      if (sequence) count++
      read += sequence ? String.fromCodePoint(sequence.point) : run.charAt(at)
      at += sequence?.length ?? 1
    }
    return read
  })
  return { text: undone, count }
}

/** The last byte of a closing quote has no sign of its own in Windows-1252: most programs lost it. */
function withoutLostEnds({ text, count }: PutRight): PutRight {
  let more = 0
  const read = text
    .replace(/â€(?:\?(?=\s|$))?/g, () => {
      more++
      return '”'
    })
    .replace(/(?<![A-Z])Ã {1,2}(?=\S)/g, () => {
      more++
      return 'à '
    })
    .replace(/Â (?=\S)/g, () => {
      more++
      return ' '
    })
  return { text: read, count: count + more }
}

interface Sequence {
  readonly point: number
  readonly length: number
}

function sequenceAt(run: string, at: number, page: CodePage): Sequence | null {
  const lead = byteAt(run, at, page)
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return null
  let point = lead & (0xff >> (length + 1))
  for (let tail = 1; tail < length; tail++) {
    const byte = byteAt(run, at + tail, page)
    if (byte < 0x80 || byte > 0xbf) return null
    point = (point << 6) | (byte & 0x3f)
  }
  return isLikely(point) || byteIn(page, point) >= 0 ? { point, length } : null
}

function byteAt(run: string, at: number, page: CodePage): number {
  const unit = run.charCodeAt(at)
  return Number.isNaN(unit) ? -1 : byteIn(page, unit)
}

/** What stories hold: Western letters, quotes and dashes, a byte order mark, small pictures. */
function isLikely(point: number): boolean {
  if (point >= 0x80 && point <= 0xff) return true
  if (point === 0x152 || point === 0x153 || point === 0x160 || point === 0x161 || point === 0x178) return true
  if (point >= 0x2010 && point <= 0x203a) return point < 0x2028 || point > 0x202f
  if (point === 0x20ac || point === 0x2122 || point === 0x2dc || point === 0x2c6) return true
  return point === 0xfeff || point === 0xfffd || (point >= 0x1f300 && point <= 0x1faff)
}
