// Pages of FanFiction.net as browsers saved them: what their markup names, the line that says everything of a story, and
// the heads of pages from before 2011, which name nothing.

import { type Item, plainItem } from './html.ts'
import { field, heading, leftover, meta, type Rule, text } from './sections.ts'

/** A person linked outside a head that names its parts: it may be who wrote the story. */
const person = field('Author')

export const fanFictionNet: Rule = ({ name, attributes }, around, classes, id) => {
  if (id === 'storytext') return text
  if (id === 'chap_select' || (name === 'select' && attributes.name === 'chapter')) return meta
  const isPerson = name === 'a' && /^(?:https?:\/\/[^/]+)?\/u\//.test(attributes.href ?? '')
  if (around.kind === 'meta') {
    if (name === 'option') return 'selected' in attributes ? heading : { kind: 'skip' }
    if (name === 'b' && classes.has('xcontrast_txt')) return field('Title')
    if (isPerson) return field('Author')
    if (name === 'div' && classes.has('xcontrast_txt')) return field('Summary')
    if (classes.has('xgray')) return field('')
  }
  if (around.kind === 'leftover' && isPerson) return person
  return id === 'profile_top' ? meta : null
}

/** The items of a page, with the fields of a head that names nothing. `name` is the page's, from its head. */
export function withOldHead(items: readonly Item[], name: string | null): readonly Item[] {
  const { title, fandom } = storyInName(name ?? '')
  const isNamed = items.some(({ section }) => section.kind === 'field' && section.label === 'Title')
  const start = items.findIndex(({ section }) => section.kind === 'text')
  const author = isNamed ? -1 : authorAbove(items, start < 0 ? items.length : start)
  const read = items.map((item, at): Item => {
    if (item.section === person) return at === author ? item : { ...item, section: leftover }
    const isLine = !isNamed && at < start && item.section === leftover && LINE.test(item.text)
    return isLine ? { ...item, section: field('') } : item
  })
  return [
    ...(isNamed || title === null ? [] : [plainItem(field('Title'), 1, title)]),
    ...(fandom === null ? [] : [plainItem(field('Fandom'), 1, fandom)]),
    ...read,
  ]
}

/** The person above the text whom a label names, else the last one: above all stands who reads the page. */
function authorAbove(items: readonly Item[], start: number): number {
  let last = -1
  let before = ''
  for (const [at, { section, text }] of items.slice(0, start).entries()) {
    if (text === '') continue
    if (section === person) {
      if (/^(?:author|by)\W{0,3}$/i.test(before)) return at
      last = at
    }
    before = text
  }
  return last
}

/** `Rated: T - English - …`, and only above the text is it the story's. */
const LINE = /^(?:Fiction )?Rated: \S.{0,20} - /

const SITE = /^fan\s?fiction\.net\s?[:|-]\s?|\s?[|-]\s?fan\s?fiction(?:\.net)?$/gi
const CHAPTER = /\sChapter\s\d{1,4}(?::|$)/
const KIND = /, an? ([^,]{1,80}?)(?: crossover)? fan\s?fic(?:tion)?$/i

/** `The Goat Chapter 2: The Hill, a Buffy fanfic - FanFiction.Net`. */
function storyInName(name: string): { readonly title: string | null; readonly fandom: string | null } {
  const bare = name.replace(SITE, '').trim()
  const kind = KIND.exec(bare)
  const whole = bare.slice(0, kind?.index)
  const title = whole.slice(0, CHAPTER.exec(whole)?.index).trim()
  return {
    title: title === '' || /^fan\s?fiction(?:\.net)?$/i.test(title) ? null : title,
    fandom: kind ? capitalised(kind[1] ?? '') : null,
  }
}

/** Pages since 2011 write every fandom in small letters. */
function capitalised(fandom: string): string {
  if (fandom !== fandom.toLowerCase()) return fandom
  return fandom.replace(/(?<![\p{L}'’])(?!(?<!^)(?:of|the|and|in|a|to)\b)\p{Ll}/gu, (letter) =>
    letter.toUpperCase(),
  )
}

const GENRES =
  /^(?:(?:Adventure|Angst|Crime|Drama|Family|Fantasy|Friendship|General|Horror|Humor|Hurt\/Comfort|Mystery|Parody|Poetry|Romance|Sci-Fi|Spiritual|Supernatural|Suspense|Tragedy|Western)(?:\/|$))+$/

/** `Rated: Fiction T - English - Drama/Family - [Anna, Tobias] Ruth - Chapters: 3 - Words: 9,999 - Status: Complete`. */
export function storyLine(text: string): readonly (readonly [string, string])[] {
  const pieces = text
    .replace(/^Fiction (?=Rated)/, '')
    .split(' - ')
    .map((piece) => piece.trim())
  return pieces.flatMap((piece, at): readonly (readonly [string, string])[] => {
    const [, name = '', value = ''] = /^([A-Z][a-z]{1,12}): ?(.+)$/.exec(piece) ?? []
    if (name === 'Rated') return [['Rating', value.replace(/^Fiction\s+/, '')]]
    if (name !== '') return ['Id', 'Reviews', 'Favs', 'Follows', 'id'].includes(name) ? [] : [[name, value]]
    if (at === 1) return [['Language', piece]]
    if (GENRES.test(piece))
      return [['Genre', piece.replace('Hurt/Comfort', 'Hurt-Comfort').replaceAll('/', ', ')]]
    if (piece === 'Complete') return [['Status', piece]]
    if (at > 3 || piece === '' || /^id\b/.test(piece)) return []
    const couples = [...piece.matchAll(/\[([^\][]{1,200})\]/g)].map(([, names = '']) =>
      names.replaceAll(', ', '/'),
    )
    const people = piece.replace(/[\][]/g, ' ').replaceAll(' & ', ', ').replace(/ {2,}/g, ' ').trim()
    return [
      ['Characters', people],
      ...(couples.length > 0 ? [['Pairings', couples.join(', ')] as const] : []),
    ]
  })
}
