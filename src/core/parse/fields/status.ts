// Whether a story is finished: said in the header, or read off its end.

import type { Stated, Status } from '../../story.ts'
import { unknown } from '../../story.ts'
import { folded } from '../characters.ts'
import type { Field } from '../header/header.ts'

/** What is said of a story that nobody will finish. */
const ABANDONED =
  /\b(?:abandoned|abandonn?ee?|discontinued|(?:on|in) (?:permanent |indefinite )?hiatus|on hold|en pause|pausiert|dead|orphaned|never (?:to be |going to be |gonna be |be |get )?(?:finished|completed|done|continued)|gave up|given up|giving up|abgebrochen|eingestellt|aufgegeben|arretee?|abandonad[oa]|en pausa|dejad[oa])\b/

const DONE =
  /\b(?:completed?|finished|done|standalone|stand alone|one[- ]?shot|abgeschlossen|fertig(?:gestellt)?|beendet|vollendet|vollstandig|terminee?s?|finie?s?|achevee?s?|completee?|finito|complet[oa]s?|terminad[oa]s?|acabad[oa]s?|finalizad[oa]s?|conclu(?:id|s)[oa]s?|1\/1)\b/

const GOING_ON =
  /\b(?:wip|(?:work )?in[- ]progress|ongoing|incomplete|unfinished|un(?:complete|vollendet|vollstandig)d?|to be (?:continued|concluded)|tbc|more to come|(?:being|still) (?:written|writing)|in arbeit|lauf(?:end|t)|unabgeschlossen|en cours|inachevee?|incomplete[es]?|a suivre|fortsetzung folgt|en (?:proceso|progreso|curso|desarrollo|marcha)|incomplet[oa]s?|sin (?:terminar|acabar)|inacabad[oa]s?|continuara|started|updating)\b/

/** What turns the word behind it round: `not yet finished`, `almost done`, `nicht abgeschlossen`. */
const SHORT_OF =
  /(?:\b(?:not|isn't|ain't|never|far from|not even|almost|nearly|half|noch nicht|nicht|fast|non|pas|presque|casi|todavia no|aun no|no)\s(?:\w{1,12}\s){0,2})$/

const YES = /^\W{0,3}(?:yes|yep|yeah|ja|oui|si|y)\b/
const NO = /^\W{0,3}(?:no|todavia no|aun no|nope|not|nein|noch nicht|nicht|non|pas|nah|n)\b/

/** What a status field says; null where it says neither. */
export function readStatus(field: Field): Stated<Status> | null {
  const found = statusSaid(folded(field.label ?? ''), folded(field.text).slice(0, LONGEST))
  return found ? { source: 'stated', value: found, asWritten: field.text, line: field.line } : null
}

const LONGEST = 300

function statusSaid(label: string, plain: string): Status | null {
  if (ABANDONED.test(plain)) return 'abandoned'
  const asksWhetherOpen = /^(?:wip|work in progress)\b/.test(label)
  if (YES.test(plain)) return asksWhetherOpen ? 'in-progress' : 'complete'
  const said = firstSaid(plain)
  if (said !== null) return said
  if (NO.test(plain)) return asksWhetherOpen ? 'complete' : 'in-progress'
  return asksWhetherOpen ? 'in-progress' : countSaid(plain)
}

/** What is said first counts: `finished, with a sequel in progress`. */
function firstSaid(plain: string): Status | null {
  const done = DONE.exec(plain)
  const open = GOING_ON.exec(plain)
  if (open && (!done || open.index <= done.index)) return 'in-progress'
  if (!done) return null
  return SHORT_OF.test(plain.slice(0, done.index)) ? 'in-progress' : 'complete'
}

/** `part 3 of 5`, `3/5`, `5/5`, `3/?`. */
function countSaid(plain: string): Status | null {
  const count = /(\d{1,4})\s{0,3}(?:\/|of|von|sur)\s{0,3}(\d{1,4}|\?)/.exec(plain)
  if (!count) return null
  return count[1] === count[2] ? 'complete' : 'in-progress'
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
  const value = countSaid(text)
  return value && { source: 'stated', value, asWritten: text, line }
}
