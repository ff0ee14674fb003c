// Own stories in a file, and those that are not in it, in plain words.

import type { OwnInFile } from '../state/own/own-records.ts'
import { spellCount } from '../ui/count-words.ts'

/** So many are named; more are counted. */
const MOST_NAMES = 20

/** `3 stories of your own are in it.` Empty where there are none. */
export function ownInFileWords({ records }: OwnInFile): string {
  return records.length === 0 ? '' : `${ownWords(records.length)} ${isOrAre(records.length)} in it.`
}

/** What is not in it, a sentence each. Names of files are shown to nobody in discreet mode. */
export function leftOutWords(
  { tooBig, unreadable, isUnread }: OwnInFile,
  isDiscreet: boolean,
): readonly string[] {
  const named = (paths: readonly string[], why: string): readonly string[] => {
    if (paths.length === 0) return []
    const more = paths.length > MOST_NAMES ? `, and ${spellCount(paths.length - MOST_NAMES)} more` : ''
    const names = isDiscreet ? '' : `: ${paths.slice(0, MOST_NAMES).join(', ')}${more}`
    return [`${ownWords(paths.length)} ${isOrAre(paths.length)} not in it, ${why}${names}.`]
  }
  return [
    ...named(tooBig, 'for want of room'),
    ...named(
      unreadable.map(({ path }) => path),
      'since what was kept here cannot be read',
    ),
    ...(isUnread ? ['Stories of your own are not in it: the storage of this browser did not answer.'] : []),
  ]
}

/** `2 stories of your own` */
export function ownWords(count: number): string {
  return count === 1 ? '1 story of your own' : `${spellCount(count)} stories of your own`
}

function isOrAre(count: number): string {
  return count === 1 ? 'is' : 'are'
}
