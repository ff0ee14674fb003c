// What an update brings and takes, as the service worker tells the page: how many stories are new or changed, and how
// those were called that were on this device and that the archive has let go of.

import type { GoneStory } from '../meeting/meeting.ts'
import { isStoryName } from '../reading/stored-reading.ts'

/** Stories that a waiting version has and the page's does not, and those whose files are others. */
export interface News {
  readonly added: number
  readonly changed: number
}

/** What the page asks of a worker that waits; `since` is the hash of the page's own catalogue. The answer is `News` or null. */
export interface AskNews {
  readonly type: 'WHAT_IS_NEW'
  readonly since: string
}

/** The catalogue that a message asks news since; null where it is another message. */
export function newsWantedIn(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || Reflect.get(message, 'type') !== 'WHAT_IS_NEW')
    return null
  const since: unknown = Reflect.get(message, 'since')
  return typeof since === 'string' ? since : null
}

/** News as they came over from the worker; null where they are none. */
export function newsFrom(answer: unknown): News | null {
  if (typeof answer !== 'object' || answer === null) return null
  const { added, changed } = answer as Partial<Record<keyof News, unknown>>
  return typeof added === 'number' && typeof changed === 'number' ? { added, changed } : null
}

/** Where the worker leaves the names of stories that are gone, until the reader has seen them. */
export function goneCacheName(base: string): string {
  return `dogear${base}gone`
}

/** The one address in that cache. */
export function goneAddress(base: string): string {
  return `${base}gone.json`
}

/** Stories that are gone, from whatever stood there. */
export function goneStoriesFrom(stored: unknown): readonly GoneStory[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return []
    const story: unknown = Reflect.get(one, 'story')
    const called: unknown = Reflect.get(one, 'called')
    return typeof story === 'string' && isStoryName(called) ? [{ story, called }] : []
  })
}
