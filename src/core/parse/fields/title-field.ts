// Who wrote what: the title and the author among a header's fields.

import { type Stated, unknown } from '../../story.ts'
import { folded, trimmed, withoutEnd } from '../characters.ts'
import type { Field } from '../header/header.ts'
import { notice } from '../notices.ts'
import { type Pool, takeAll, takeText } from './field-pool.ts'
import { readTitle } from './title.ts'

export function takeTitle(pool: Pool): Stated<string> {
  pool.fields = pool.fields.map((field) =>
    field.kind === 'title' && field.label !== null && saysNoTitle(field.text)
      ? { ...field, kind: 'other' }
      : field,
  )
  const titles = pool.fields.filter((candidate) => candidate.kind === 'title')
  // A subject line names the message; where the story names itself as well, that counts.
  const field = titles.find(({ label }) => label !== 'Subject') ?? titles[0]
  if (!field) {
    pool.notices.push(notice('h-001'))
    return unknown
  }
  const parts = new Set(
    pool.fields.flatMap(({ kind, text }) => (kind === 'part' ? [text.replace(/\s/g, '')] : [])),
  )
  const { title: whole, asides: found } = readTitle(field)
  const title = withoutPart(whole, parts)
  const asides = [...found]
  const said = new Set(asides.map(({ text }) => text))
  const again = new Set<Field>()
  for (const other of titles) {
    const second = readTitle(other)
    if (other === field || folded(withoutPart(second.title, parts)) !== folded(title)) continue
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

/** `The Lamp 1/2`, where the message's subject or another line counts the parts alike. */
function withoutPart(title: string, parts: ReadonlySet<string>): string {
  const counted = /\s(\d{1,3}\s?\/\s?\d{1,3})$/.exec(title)
  const isPart = parts.has(counted?.[1]?.replace(/\s/g, '') ?? '')
  const rest = title.slice(0, counted?.index).replace(/[\s,:–—-]{1,4}$/, '')
  return counted && isPart && /\p{L}/u.test(rest) ? rest : title
}

/** `none yet!! suggestions welcome`, `???`, `n/a`: the line is kept, and names nothing. */
const NO_TITLE =
  /^(?:(?:none|n\/a|tb[ad]|no (?:title|idea)|not? titled?|to be (?:decided|announced)|suggestions|keiner|noch keiner|kein titel|aucun|pas de titre|sans titre|ninguno|sin titulo|still (?:thinking|needs one))(?:\s(?:yet|so far|noch|encore|aun|todavia))?\s*(?:$|[^\w\s].*$|(?:suggestions?|any ideas|help|welcome|please)\b.*$)|[.!\s]{0,8}\?[?.!\s]{0,20}$|[-–—]+$)/

function saysNoTitle(text: string): boolean {
  const plain = folded(text).trim()
  return plain.length <= LONGEST_NO_TITLE && NO_TITLE.test(plain)
}

const LONGEST_NO_TITLE = 80

/** The author, or else who sent the message: a guess, for stories were also posted by friends. */
export function takeAuthor(pool: Pool): Stated<string> {
  pool.fields = pool.fields.flatMap((field) => (field.kind === 'author' ? withoutAsides(field) : field))
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

/** `Wren Hollis (NC-17)`, `Wren [PG, Anna/Bertram]`: behind the author's name stands what else is said of the story. */
function withoutAsides(field: Field): readonly Field[] {
  const { title: name, asides } = readTitle(field)
  // A lone capital may be a name of theirs.
  const isTold = asides.some(
    ({ kind, text }) => (kind === 'rating' && text.length > 1) || kind === 'pairing' || kind === 'part',
  )
  return isTold ? [{ ...field, text: name }, ...asides] : [field]
}

/** What a page sets behind the author's name: `[Reviews - 14]`, `(Contact)`. */
const BESIDE_NAME =
  /\s[[(](?:reviews?|comments?|contact|report|e-?mail|pm|profile|favou?rites?)\b[^\])]{0,30}[\])]$/i

function authorName(text: string): string {
  return trimmed(
    withoutEnd(
      trimmed(text)
        .replace(BESIDE_NAME, '')
        .replace(/^[*_~]{0,4}(?:\[info\])?(?:by\s)?/i, ''),
      '*_~,;',
    ),
  )
}
