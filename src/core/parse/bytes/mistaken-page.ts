// Text that was once read in the wrong eight-bit encoding and saved as it looked: `donít`, `donÕt`. Put right only where
// the whole file's letters and quotes fit much better for it.

import { byteIn, type CodePage, unitsIn } from './code-pages.ts'
import type { PutRight } from './double-encoding.ts'
import { countOf, fitOf, type Sightings, sightingsIn } from './plausibility.ts'

interface Mistake {
  readonly written: CodePage
  readonly readAs: CodePage
}

const mistakes: readonly Mistake[] = [
  { written: 'windows-1252', readAs: 'mac-roman' },
  { written: 'mac-roman', readAs: 'windows-1252' },
  { written: 'windows-1252', readAs: 'cp437' },
  { written: 'windows-1252', readAs: 'cp850' },
  { written: 'cp437', readAs: 'windows-1252' },
]

export interface PutRightFrom extends PutRight {
  readonly mistake: Mistake | null
}

/** How much better the text must fit, in all. */
const GAIN = 8

export function withoutMistakenPage(text: string): PutRightFrom {
  const sightings = sightingsIn(text)
  const count = countOf(sightings)
  let best = fitOf(sightings, (unit) => unit)
  let mistake: Mistake | null = null
  // What fits is no mistake.
  if (best >= count) return { text, count: 0, mistake }
  best += GAIN
  for (const one of mistakes) {
    if (!isWhole(sightings, one)) continue
    const fit = fitOf(sightings, (unit) => reread(unit, one))
    if (fit > best && fit >= count) {
      best = fit
      mistake = one
    }
  }
  if (mistake === null) return { text, count: 0, mistake }
  const made = mistake
  return {
    text: text.replace(/[\u0080-\uffff]/g, (sign) => String.fromCharCode(reread(sign.charCodeAt(0), made))),
    count,
    mistake,
  }
}

/** What the unit was before the mistake; itself where the mistake cannot have made it. */
function reread(unit: number, { written, readAs }: Mistake): number {
  const byte = byteIn(readAs, unit)
  return byte < 0 ? unit : unitsIn(written)[byte] || unit
}

/** Whether every sign can have come of the mistake: an encoding is mistaken for a file, not for a letter. */
function isWhole(sightings: Sightings, { written, readAs }: Mistake): boolean {
  for (const unit of sightings.keys()) {
    const byte = byteIn(readAs, unit)
    if (byte < 0 || !unitsIn(written)[byte]) return false
  }
  return true
}
