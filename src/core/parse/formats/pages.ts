// What the parts of a page are for: downloads of the Archive of Our Own, saved pages of FanFiction.net and of eFiction
// archives, entries of journals, and all others.
// Each kind is a table of rules; the first rule that knows an element says what it is.

import { eFiction, isEFiction, isReadEFiction, withoutIdle } from './efiction.ts'
import { fanFictionNet, withOldHead } from './fanfiction-net.ts'
import { withHeadedCells } from './headed-cells.ts'
import { type Item, itemsOf, type Section, type SectionOf } from './html.ts'
import { isJournal, isReadJournal, journal } from './journal.ts'
import { withDividers } from './picture-breaks.ts'
import { field, heading, leftover, meta, type Rule, text } from './sections.ts'

export interface Page {
  readonly items: readonly Item[]
  /** The name in the page's head. */
  readonly name: string | null
  /** Whether the markup says what is story and what is not. */
  readonly isMarked: boolean
}

const afterword: Section = { kind: 'meta' }
const note: Section = { kind: 'note' }

const everyPage: Rule = ({ name }) => {
  if (name === 'title') return { kind: 'field', label: 'page' }
  return name === 'nav' || name === 'head' ? { kind: 'skip' } : null
}

/** https://github.com/otwcode/otwarchive, app/views/downloads. */
const ao3: Rule = ({ name }, around, classes, id) => {
  if (id === 'preface') return meta
  if (id === 'afterword') return afterword
  if (around === afterword) return name === 'blockquote' ? note : afterword
  if (id === 'chapters') return classes.has('userstuff') ? text : meta
  if (/^endnotes/.test(id)) return meta
  if (around.kind === 'meta') {
    if (name === 'h1') return field('Title')
    if (classes.has('byline')) return field('Author')
    if (name === 'dt') return { kind: 'label' }
    if (name === 'dd') return { kind: 'value' }
    if (name === 'blockquote') return note
    if (name === 'h2') return heading
    if (name === 'div' && classes.has('userstuff')) return text
  }
  if (classes.has('meta')) return meta
  return around.kind === 'text' && classes.has('toc-heading') ? heading : null
}

/** What is known of pages of one kind. */
interface PageKind {
  /** Whether a page may be of this kind. */
  readonly isOne: (html: string) => boolean
  readonly rule: Rule
  /** Whether what the rule has made of it is a story; else it is read as any page. */
  readonly isRead?: (items: readonly Item[]) => boolean
  /** Whether only what is around the story is marked, and it says itself who wrote it. */
  readonly isPlain?: boolean
  /** The items, once the rule has sorted them; `name` is the page's, from its head. */
  readonly finish?: (items: readonly Item[], name: string | null) => readonly Item[]
}

const kinds: readonly PageKind[] = [
  {
    isOne: (html) => /\bid=["']?(?:preface|chapters|afterword)\b|class=["']?toc-heading\b/i.test(html),
    rule: ao3,
  },
  { isOne: (html) => /\bid=["']?storytext\b/i.test(html), rule: fanFictionNet, finish: withOldHead },
  { isOne: isEFiction, rule: eFiction, isRead: isReadEFiction, finish: withoutIdle },
  { isOne: isJournal, rule: journal, isRead: isReadJournal, isPlain: true },
]

/** Reads a page by the rules of the kind that it is. */
export function readPage(html: string): Page {
  const kind = kinds.find(({ isOne }) => isOne(html))
  const page = readBy(kind, html)
  return kind?.isRead?.(page.items) === false ? readBy(undefined, html) : page
}

function readBy(kind: PageKind | undefined, html: string): Page {
  const rules = kind ? [everyPage, kind.rule] : [everyPage]
  const sectionOf: SectionOf = (tag, around) => {
    if (around.kind === 'skip' && tag.name !== 'title') return around
    const classes = new Set((tag.attributes.class ?? '').split(/\s+/))
    for (const rule of rules) {
      const section = rule(tag, around, classes, tag.attributes.id ?? '')
      if (section) return section
    }
    return around
  }
  const items = withHeadedCells(withDividers(itemsOf(html, kind ? leftover : text, sectionOf)))
  const isName = ({ section }: Item) => section.kind === 'field' && section.label === 'page'
  const name = items.find((item) => isName(item) && item.text !== '')?.text ?? null
  const own = items.filter((item) => !isName(item))
  return {
    items: kind?.finish?.(own, name) ?? own,
    name,
    isMarked: kind !== undefined && !kind.isPlain,
  }
}

/** Whether a text is a page: it says so at its beginning, or its name does, or markup ends most of its paragraphs. */
export function isPage(text: string, file: string): boolean {
  const head = text.slice(0, SNIFFED)
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(head))
    return true
  if (!text.includes('<')) return false
  const isNamed = /\.(?:x?html?)$/i.test(file)
  return isNamed ? /<(?:p|br|div|body|html|pre|table|font|center|h[1-6])\b/i.test(text) : isMarkedUp(text)
}

const SNIFFED = 2000
const BREAKS = /<\/?(?:p|br|div|h[1-6])(?: [^<>\n]{0,200})?\s?\/?>/gi
const FEWEST_BREAKS = 4
/** Longest paragraph that is counted on, in lines. */
const LONGEST_PARAGRAPH = 12

/** Whether a piece of a page was saved as a text: its tags divide as much as its blank lines do, or more. */
function isMarkedUp(text: string): boolean {
  let breaks = 0
  for (const _ of text.matchAll(BREAKS)) breaks++
  // A message holds its page beside its text.
  if (breaks < FEWEST_BREAKS || /^content-type:/im.test(text)) return false
  let lines = 0
  let blocks = 0
  let isBlank = true
  for (const line of text.split('\n')) {
    const bare = line.replace(BREAKS, '').trim()
    if (bare !== '') lines++
    if (bare !== '' && isBlank) blocks++
    isBlank = line.trim() === ''
  }
  return breaks >= Math.max(blocks, lines / LONGEST_PARAGRAPH)
}
