// Pages of archives that run eFiction, whole stories for the printer and single chapters: its skins name what they show.
// https://github.com/JimmXinu/FanFicFare, adapters/base_efiction_adapter.py, tells which names there are.

import { isBareRating } from '../fields/rating.ts'
import type { Item, Section } from './html.ts'
import { field, fieldIn, heading, isMostlyText, leftover, meta, type Rule, text } from './sections.ts'

const pageTitle: Section = { kind: 'meta' }
const notes: Section = { kind: 'meta' }
const chapters: Section = { kind: 'meta' }
const label: Section = { kind: 'label' }

/** Whether a page may have both the title and the text under the names that eFiction gives them. */
export function isEFiction(html: string): boolean {
  return (
    /\bid=["']?pagetitle["'\s>]/.test(html) && /\bid=["']?story["'\s>]|\bclass=["']?chapter["'\s>]/.test(html)
  )
}

/** Whether it has: a skin may use the names for something else, or say in words what it does not mark. */
export function isReadEFiction(items: readonly Item[]): boolean {
  let isLabelled = false
  const areValuesNamed = items.every(({ section, text }) => {
    if (section.kind === 'label' && text !== '') isLabelled = true
    return section.kind !== 'value' || text === '' || isLabelled
  })
  const isNamed = fieldIn(items, 'Title') !== null && fieldIn(items, 'Author') !== null
  return isNamed && areValuesNamed && isMostlyText(items)
}

export const eFiction: Rule = ({ name, attributes }, around, classes, id) => {
  if (name === 'div' && (id === 'story' || classes.has('chapter'))) return text
  if (around.kind === 'text') return null
  if (id === 'pagetitle') return pageTitle
  if (around === pageTitle && name === 'a') {
    if (/\bviewuser\b/.test(attributes.href ?? '')) return field('Author')
    return /\bviewstory\b/.test(attributes.href ?? '') ? field('Title') : leftover
  }
  if (classes.has('chaptertitle') || id === 'chaptertitle') return heading
  if (name === 'select') return attributes.name === 'chapter' ? chapters : { kind: 'skip' }
  if (around === chapters && name === 'option') return 'selected' in attributes ? heading : { kind: 'skip' }
  if (classes.has('noteinfo')) return { kind: 'note' }
  if (classes.has('notes')) return notes
  if (classes.has('infobox')) return meta
  if (around === meta && classes.has('content')) return { kind: 'value' }
  return classes.has('label') && (around === notes || around.kind === 'value') ? label : null
}

/** What an archive shows where nothing was chosen; of warnings that is an answer. */
const NOTHING = 'None'

/** The items without what says nothing of the story: fields left empty, counts of readers, who wrote each chapter. */
export function withoutIdle(items: readonly Item[]): readonly Item[] {
  const author = fieldIn(items, 'Author')
  let named = ''
  return items.flatMap((item): readonly Item[] => {
    const { section, text } = item
    if (section.kind === 'label' && text !== '') named = text
    if (section === pageTitle && isBareRating(text)) return [{ ...item, section: field('Rating') }]
    const isIdle = /^read\b/i.test(named) || (text === NOTHING && !/^warning/i.test(named))
    if (section.kind === 'value' && isIdle) return []
    const byline = ` by ${author}`
    return section.kind === 'heading' && text.endsWith(byline)
      ? [{ ...item, text: text.slice(0, -byline.length) }]
      : [item]
  })
}
