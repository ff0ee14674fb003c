// Whether a story is finished: said in the header, or read off its end.

import type { Stated, Status } from '../story.ts'
import { unknown } from '../story.ts'
import { folded } from './characters.ts'
import type { Field } from './header.ts'

const WORDS: readonly { readonly status: Status; readonly pattern: RegExp }[] = [
  {
    status: 'abandoned',
    pattern: /\b(abandoned|discontinued|on (permanent )?hiatus|dead|never to be finished|abgebrochen)\b/,
  },
  {
    status: 'in-progress',
    pattern:
      /\b(wip|in[- ]progress|ongoing|incomplete|unfinished|not (yet )?(complete|finished|done)|to be continued|tbc|no|nope|not yet|in arbeit|started|updating)\b/,
  },
  {
    status: 'complete',
    pattern: /\b(complete[d]?|finished|done|yes|standalone|stand alone|one[- ]?shot|abgeschlossen|1\/1)\b/,
  },
]

/** What a status field says; null where it says neither. */
export function readStatus(field: Field): Stated<Status> | null {
  const label = folded(field.label ?? '')
  const plain = folded(field.text)
  const unfinished = /^(wip|work in progress)$/.test(label) && !/^(no|finished|complete)/.test(plain)
  const found = unfinished ? 'in-progress' : WORDS.find(({ pattern }) => pattern.test(plain))?.status
  return found ? { source: 'stated', value: found, asWritten: field.text, line: field.line } : null
}

/** What the last lines give away. `marker` is the end marker as it stands in the file. */
export function statusByEnd(
  ending: 'end' | 'to-be-continued' | 'part-end' | null,
  marker: string,
): Stated<Status> {
  const evidence = `the last line is “${marker}”`
  if (ending === 'end') return { source: 'inferred', value: 'complete', evidence, certainty: 'likely' }
  if (ending === 'to-be-continued')
    return { source: 'inferred', value: 'in-progress', evidence, certainty: 'likely' }
  return unknown
}

/** What counted parts give away: `3/?`, `3/7`, `7/7`. */
export function statusByCount(text: string, line: number): Stated<Status> | null {
  const count = /(\d{1,4})\s*\/\s*(\d{1,4}|\?)/.exec(text)
  if (!count) return null
  const open = count[2] === '?' || count[1] !== count[2]
  return { source: 'stated', value: open ? 'in-progress' : 'complete', asWritten: text, line }
}
