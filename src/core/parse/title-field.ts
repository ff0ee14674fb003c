// Who wrote what: the title and the author among a header's fields.

import { type Stated, unknown } from '../story.ts'
import { folded, trimmed, withoutEnd } from './characters.ts'
import { type Pool, takeAll, takeText } from './field-pool.ts'
import type { Field } from './header.ts'
import { notice } from './notices.ts'
import { readTitle } from './title.ts'

export function takeTitle(pool: Pool): Stated<string> {
  const titles = pool.fields.filter((candidate) => candidate.kind === 'title')
  // A subject line names the message; where the story names itself as well, that counts.
  const field = titles.find(({ label }) => label !== 'Subject') ?? titles[0]
  if (!field) {
    pool.notices.push(notice('h-001'))
    return unknown
  }
  const { title, asides: found } = readTitle(field)
  const asides = [...found]
  const said = new Set(asides.map(({ text }) => text))
  const again = new Set<Field>()
  for (const other of titles) {
    const second = readTitle(other)
    if (other === field || folded(second.title) !== folded(title)) continue
    again.add(other)
    for (const aside of second.asides) {
      if (!said.has(aside.text)) asides.push(aside)
      said.add(aside.text)
    }
  }
  pool.fields = pool.fields.filter((other) => !again.has(other))
  const taken = takeText(pool, 'title', (text) => (text === field.text ? title : ''))
  for (const aside of asides) pool.fields.push(aside)
  return taken
}

/** The author, or else who sent the message: a guess, for stories were also posted by friends. */
export function takeAuthor(pool: Pool): Stated<string> {
  const author = takeText(pool, 'author', authorName)
  const [poster] = takeAll(pool, 'poster')
  if (!poster || (author.value !== null && folded(author.value) === folded(poster.text))) return author
  if (author.source !== 'unknown') {
    pool.fields.push({ ...poster, kind: 'other' })
    return author
  }
  const evidence = `the message was sent by “${poster.text}”`
  return { source: 'inferred', value: poster.text, evidence, certainty: 'likely' }
}

function authorName(text: string): string {
  return trimmed(withoutEnd(trimmed(text).replace(/^[*_~]{0,4}(?:\[info\])?(?:by\s)?/i, ''), '*_~,;'))
}
