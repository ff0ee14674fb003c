// Who wrote what: the title and the author among a header's fields.

import { type Stated, unknown } from '../story.ts'
import { folded, trimmed, withoutEnd } from './characters.ts'
import { drop, type Pool, takeAll, takeText } from './field-pool.ts'
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
  for (const other of titles) {
    const again = readTitle(other)
    if (other === field || folded(again.title) !== folded(title)) continue
    drop(pool, other)
    asides.push(...again.asides.filter((aside) => !asides.some(({ text }) => text === aside.text)))
  }
  const taken = takeText(pool, 'title', (text) => (text === field.text ? title : ''))
  pool.fields.push(...asides)
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
