// A story's address: short, readable, stable while title and author are.

import { fnv1aOfText } from '../../fnv.ts'
import type { Stated, Story } from '../../story.ts'
import { plainLetters } from '../../text/plain-letters.ts'
import { maskAddresses } from '../address.ts'

/**
 * First words of the app's own addresses, and names that objects have of themselves: no story may be called so.
 */
const RESERVED = new Set([
  ...['story', 'read', 'search', 'shelves', 'marks', 'settings', 'device'],
  ...['constructor', 'prototype'],
])

const LONGEST = 80

/** The address of a story: `soul-searching-pumpkin-belly` from title and author, else from the file's name. */
export function storyId(title: Stated<string>, author: Stated<string>, file: string): string {
  const stated = [title, author].flatMap((field) => (field.source === 'stated' ? [slug(field.value)] : []))
  const stem = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  const id = cut(
    (title.source === 'stated' && stated.filter((piece) => piece !== '').join('-')) ||
      slug(maskAddresses(stem)),
  )
  if (id === '') return `story-${hash(file)}`
  return RESERVED.has(id) ? `${id}-1` : id
}

/** Lower-case ASCII words joined by hyphens; empty for a text without any. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => plainLetters[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function cut(id: string): string {
  if (id.length <= LONGEST) return id
  return id.slice(0, LONGEST).replace(/-[^-]*$/, '')
}

/** For names without a single Latin letter: the same name gives the same address on every machine. */
function hash(text: string): string {
  return fnv1aOfText(text).toString(36)
}

/** Stories whose addresses differ: of several with one, those that come later get `-2`, `-3`. Keeps the order. */
export function withUniqueIds<S extends Pick<Story, 'id'>>(stories: readonly S[]): readonly S[] {
  const own = new Set(stories.map((story) => story.id))
  const used = new Set<string>()
  const next = new Map<string, number>()
  return stories.map((story) => {
    if (!used.has(story.id)) {
      used.add(story.id)
      return story
    }
    let number = next.get(story.id) ?? 2
    while (used.has(`${story.id}-${number}`) || own.has(`${story.id}-${number}`)) number++
    next.set(story.id, number + 1)
    const id = `${story.id}-${number}`
    used.add(id)
    return { ...story, id }
  })
}
