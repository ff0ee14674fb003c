// Records of what a reader has put together in a backup: the hide-list, saved filters, shelves and what stands on them.

import { type SavedFilter, savedFiltersFrom } from '../library/saved-filter.ts'
import { type HideRule, hideRulesFrom, ruleId } from '../meeting/hide-list.ts'
import { type Shelf, type Shelved, shelvesFrom } from '../reading/shelf.ts'
import { isId, isText, isTime, keyOf, LONGEST } from './given-values.ts'
import { allWords, firstOf, type Section } from './section.ts'

/** Key: the rule's id. */
export const hiding: Section<HideRule> = {
  read: (key, stored) => {
    const [rule] = hideRulesFrom([stored])
    if (!rule || rule.id !== key || !isTime(rule.at)) return null
    const { id, kind, value, words, reason, at } = rule
    const isFitting = [value, words, reason].every((one) => isText(one, LONGEST.name)) && value !== ''
    return isFitting && id === ruleId(kind, value) ? { id, kind, value, words, reason, at } : null
  },
  together: (values) => ({
    ...firstOf(values),
    reason: allWords(
      values.map(({ reason }) => reason),
      ' / ',
    ),
  }),
}

/** Key: the filter's id. */
export const filters: Section<SavedFilter> = {
  read: (key, value) => {
    const [filter] = savedFiltersFrom([value])
    if (!filter || filter.id !== key || !isId(key) || !isTime(filter.at)) return null
    const { id, name, query, sort, at } = filter
    const isFitting = isText(name, LONGEST.name) && isText(query, LONGEST.query)
    return isFitting && (sort === null || isText(sort, LONGEST.id)) ? { id, name, query, sort, at } : null
  },
  together: (values) => ({
    ...firstOf(values),
    name: allWords(
      values.map(({ name }) => name),
      ' / ',
    ),
  }),
}

/** Key: the shelf's id. */
export const shelves: Section<Shelf> = {
  read: (key, value) => {
    const [shelf] = shelvesFrom([value], []).shelves
    if (!shelf || shelf.id !== key || !isId(key) || !isTime(shelf.at)) return null
    const { id, name, at } = shelf
    return isText(name, LONGEST.name) ? { id, name, at } : null
  },
  together: (values) => ({
    ...firstOf(values),
    name: allWords(
      values.map(({ name }) => name),
      ' / ',
    ),
  }),
}

/** Key: shelf, story. */
export const shelved: Section<Shelved> = {
  read: (key, value) => {
    const [item] = shelvesFrom([], [value]).items
    if (!item || !isId(item.shelf) || !isId(item.story) || !isTime(item.at)) return null
    const { shelf, story, at } = item
    return keyOf(shelf, story) === key ? { shelf, story, at } : null
  },
  together: (values) => values.reduce((one, other) => (other.at < one.at ? other : one)),
}
