// A place of another device of the reader's in a story.

import type { Place } from './place.ts'

export interface Elsewhere {
  readonly story: string
  readonly device: string
  /** What the other device is called; empty where it never said. */
  readonly name: string
  readonly place: Place
  /** When the reader was there, in milliseconds since 1970. */
  readonly at: number
}

/** Tells it from all others, and from where the same device is once it has read on. */
export function elsewhereName({ story, device, at }: Elsewhere): string {
  return `${story} ${device} ${at}`
}
