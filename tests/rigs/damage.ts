// Ways in which a file of a story goes wrong, on its way here or where it is kept.

import type { Draw } from './numbers.ts'
import type { Answer } from './slow-host.ts'

export const damages = [
  'bit flip',
  'truncated',
  'page instead',
  '404 as 200',
  'swapped',
  'wrong encoding',
] as const
export type Damage = (typeof damages)[number]

/** A damaged file; never the same bytes. `other` is another file of the same kind. */
export function damaged(damage: Damage, body: Uint8Array, other: Uint8Array, draw: Draw): Answer {
  switch (damage) {
    case 'bit flip': {
      const flipped = Uint8Array.from(body)
      const at = draw.whole(0, body.length - 1)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << draw.whole(0, 7))
      return { body: flipped }
    }
    case 'truncated':
      return { body: body.slice(0, draw.whole(0, body.length - 1)) }
    case 'page instead':
      return {
        type: 'text/html; charset=utf-8',
        body: Buffer.from('<!doctype html><title>Dogear</title><p>Welcome'),
      }
    case '404 as 200':
      return { type: 'text/plain', body: Buffer.from('404: there is no such file') }
    case 'swapped':
      return Buffer.compare(body, other) === 0 ? { body: body.slice(1) } : { body: other }
    case 'wrong encoding':
      return { body: Buffer.from(Buffer.from(body).toString('utf8'), 'utf16le') }
  }
}
