// What happened to a text before it came here is undone, in the order in which each layer lies on the next.
// Everything that is changed is told.

import type { Notice } from '../../story.ts'
import { type NoticeCode, notice } from '../notices.ts'
import { type PutRight, withoutDoubleEncoding } from './double-encoding.ts'
import { withoutEntities } from './entities.ts'
import { withoutMistakenPage } from './mistaken-page.ts'
import { withoutOverstrikes, withoutSoftHyphens } from './overstrikes.ts'
import type { Repairs } from './text-sink.ts'

export interface Mended {
  readonly text: string
  readonly notices: readonly Notice[]
}

export interface Nature {
  /** Its eight-bit encoding was chosen just now, so it was not mistaken before. */
  readonly isPaged: boolean
  /** Its entities belong to its markup. */
  readonly isMarkup: boolean
}

/** Mends a text. */
export function mend(text: string, repairs: Repairs, { isPaged, isMarkup }: Nature): Mended {
  const notices: Notice[] = []
  let now = text
  let dropped = repairs.dropped
  const use = ({ text: next, count }: PutRight, code: NoticeCode) => {
    now = next
    if (count > 0) notices.push(notice(code, null, `${count}`))
  }
  if (repairs.struck > 0) use(withoutOverstrikes(now), 'e-010')
  const before = now
  if (!isMarkup && now.includes('&')) use(withoutEntities(now), 'e-008')
  if (repairs.foreign > 0 || now !== before) {
    use(withoutDoubleEncoding(now), 'e-007')
    if (!isPaged) use(withoutMistakenPage(now), 'e-009')
    if (now.includes('\u00ad')) use(withoutSoftHyphens(now), 'e-011')
  }
  if (repairs.holes > 0 || now.includes('\ufeff')) {
    const read = now.replace(/[\u0080-\u009f\ufeff]/g, '')
    dropped += now.length - read.length
    now = read
  }
  if (dropped > 0) notices.push(notice('e-004', null, `${dropped}`))
  if (repairs.disguised > 0) notices.push(notice('e-005', null, `${repairs.disguised}`))
  if (repairs.damaged > 0) notices.push(notice('e-006', null, `${repairs.damaged}`))
  return { text: now, notices }
}
