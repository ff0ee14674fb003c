// The kinds of records in plain words, for what a backup would do.

import type { KindCount } from '../../core/backup/differences.ts'
import type { SectionName } from '../../core/backup/state.ts'
import { spellCount } from '../ui/count-words.ts'

/** Kinds that a reader would count, in this order: one of them, several of them. */
const kinds: readonly (readonly [SectionName, string, string])[] = [
  ['places', 'story with your place', 'stories with your place'],
  ['progress', 'story with what you have read', 'stories with what you have read'],
  ['bookmarks', 'folded corner', 'folded corners'],
  ['highlights', 'highlight or note', 'highlights and notes'],
  ['shelves', 'shelf of your own', 'shelves of your own'],
  ['shelved', 'story on a shelf', 'stories on shelves'],
  ['filters', 'saved filter', 'saved filters'],
  ['hiding', 'thing you hide', 'things you hide'],
  ['days', 'day of reading', 'days of reading'],
  ['journal', 'story with where you have been', 'stories with where you have been'],
  ['ownStories', 'story of your own', 'stories of your own'],
]

export interface KindLine {
  readonly name: SectionName
  /** `12 highlights and notes` */
  readonly title: string
  /** `9 are new here, 2 are another than here, 1 goes. 4 are only here and stay.` */
  readonly words: string
}

/** A line for every kind that the backup or this device has something to say of. */
export function kindLines(counts: ReadonlyMap<SectionName, KindCount>): readonly KindLine[] {
  return kinds.flatMap(([name, one, several]) => {
    const count = counts.get(name)
    if (!count) return []
    const { added, changed, removed, onlyHere } = count
    const whole = added + changed + removed + onlyHere
    if (whole === 0) return []
    const acts = [
      added > 0 ? `${spellCount(added)} ${added === 1 ? 'is' : 'are'} new here` : '',
      changed > 0 ? `${spellCount(changed)} ${changed === 1 ? 'changes' : 'change'}` : '',
      removed > 0 ? `${spellCount(removed)} ${removed === 1 ? 'goes' : 'go'}` : '',
      onlyHere > 0
        ? `${spellCount(onlyHere)} ${onlyHere === 1 ? 'is' : 'are'} only here and ${onlyHere === 1 ? 'stays' : 'stay'}`
        : '',
    ].filter((words) => words !== '')
    return [
      {
        name,
        title: `${spellCount(whole)} ${whole === 1 ? one : several}`,
        words: `${acts.join(', ')}.`,
      },
    ]
  })
}

/** Whether nothing at all would be another afterwards. */
export function isNothingNew(counts: ReadonlyMap<SectionName, KindCount>): boolean {
  return [...counts.values()].every(({ added, changed, removed }) => added + changed + removed === 0)
}
