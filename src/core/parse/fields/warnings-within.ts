// Warnings that stand in a note or in the summary: `A/N: WARNING! Character death in this one.` They count as the header's
// own, as ratings there do; what they stand in stays what it is.

import { withoutAddresses } from '../address.ts'
import type { Draft } from '../draft.ts'
import type { Field } from '../header/header.ts'
import { kindsNamed } from './warning-kinds.ts'
import { itemsOf } from './warnings.ts'

/** Adds them to what the headers say. */
export function findWarningsWithin(draft: Draft): Draft {
  const said = draft.fields.filter(({ kind }) => kind === 'note' || kind === 'summary')
  const fields = [...said, ...draft.notes].flatMap(({ text, line }): readonly Field[] =>
    warnedOfIn(text).map((words) => ({ kind: 'warnings', label: null, text: words, line })),
  )
  return fields.length === 0 ? draft : { ...draft, fields: [...draft.fields, ...fields] }
}

/** It begins its sentence: `one last warning: …` is said of something else, and so is a warning in the story told of. */
const WARNING =
  /(?<=^\W{0,4}|[.!?)\]]\s{1,3}|\n\W{0,4})(?:Warnings?|WARNINGS?)(?: for [^:!.?\n]{2,30})?\s?(?::|!{1,3})\s?/g
/** A denial goes for the whole of its list. */
const DENIED = /^(?:there(?:'s| is| are) )?(?:no|none|not|nothing|nobody|without)\b/i
const LONGEST_NOTE = 4000

/** What is named behind each `Warning:` or `Warning!`, as far as it is of a kind: the rest of a sentence names nothing. */
function warnedOfIn(text: string): readonly string[] {
  const looked = withoutAddresses(text.slice(0, LONGEST_NOTE))
  return [...looked.matchAll(WARNING)].flatMap(({ index, 0: sign }) => {
    const [, told = '', end] = /^([^.!?\n]{2,200})(.?)/.exec(looked.slice(index + sign.length)) ?? []
    if (end === '?' || DENIED.test(told)) return []
    const named = itemsOf(told).filter((item) => kindsNamed(item).length > 0)
    return named.length > 0 ? [named.join(', ')] : []
  })
}
