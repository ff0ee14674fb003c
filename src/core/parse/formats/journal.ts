// Pages of journals and blogs as browsers saved them: their styles name where an entry is, and all around it is theirs.
// LiveJournal (S2, and its later pages), Dreamwidth, WordPress and their like.

import type { FieldKind } from '../labels/field-kinds.ts'
import { readPairs } from '../labels/label-line.ts'
import type { Item } from './html.ts'
import { isMostlyText, leftover, type Rule, text } from './sections.ts'

const TEXTS = 'entry-content|entrytext|entry_text|b-singlepost-body|asset-body|aentry-post__text|j-e-text'
const TITLES = 'entry-title|b-singlepost-title|asset-name|aentry-post__title|j-e-title|subject|post-title'
const OWN = new RegExp(`\\bclass=(?:"(?:[^"<>]{0,200}\\s)?|'(?:[^'<>]{0,200}\\s)?)(?:${TEXTS})[\\s"'>]`, 'i')

const texts = new Set(TEXTS.split('|'))
const titles = new Set(TITLES.split('|'))

/** Whether a page may have an entry under one of the names that styles of journals give it. */
export function isJournal(html: string): boolean {
  return OWN.test(html)
}

/** What a journal's own lines say above an entry, its title included. */
const OF_JOURNAL: readonly FieldKind[] = ['title', 'poster', 'date']

/** Whether it has: somebody's header may stand outside of it, above its text. */
export function isReadJournal(items: readonly Item[]): boolean {
  const last = items.findLastIndex(({ section, text: words }) => section.kind === 'text' && words !== '')
  const kinds = items
    .slice(0, Math.max(last, 0))
    .filter(({ section }) => section.kind !== 'text')
    .flatMap(({ text: words }) => readPairs(words)?.flatMap((pair) => (pair.weak ? [] : pair.kinds)) ?? [])
  return kinds.every((kind) => OF_JOURNAL.includes(kind)) && isMostlyText(items)
}

export const journal: Rule = (_, around, classes) => {
  for (const name of classes) {
    const own = name.toLowerCase()
    if (texts.has(own) || (titles.has(own) && around.kind === 'leftover')) return text
    // Journals set mood, tags and links inside the entry at times.
    if (around.kind === 'text' && /^(?:lj-?tags|lj-currents|entry-?tags|sharedaddy|currents)$/.test(own))
      return leftover
  }
  return null
}
