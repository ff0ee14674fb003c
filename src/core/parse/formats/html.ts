// A page -> items: its text block by block, with the line that each begins on. Which part of a page is what is the
// business of pages.ts; here are only the rules that hold for all markup. Never recursive: a page may nest as it likes.

import { Parser } from 'htmlparser2'
import type { MarkedStretch } from './marks.ts'

/** What a stretch of a page is for. `inherit` is whatever is around it; `skip` is no text at all. */
export type Section =
  | { readonly kind: 'text' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'leftover' }
  | { readonly kind: 'label' }
  | { readonly kind: 'value' }
  | { readonly kind: 'field'; readonly label: string }
  | { readonly kind: 'heading' }
  | { readonly kind: 'meta' }
  | { readonly kind: 'note' }

export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

interface Cell {
  readonly name: 'th' | 'td'
}

/** One line of a page. A block's lines stand one below the other; `isBlank` is a gap between blocks. */
export interface Item {
  readonly section: Section
  readonly line: number
  readonly text: string
  readonly marks: readonly MarkedStretch[]
  /** 1 to 6 for a line of a heading's. */
  readonly level: number | null
  readonly isCentred: boolean
  /** The cell of a table that the line stands in; all lines of a cell have the same one. */
  readonly cell?: Cell
  /** Whether nothing stands on the line but links. */
  readonly isLink?: boolean
  /** The address of a picture that stands alone here, with no text. */
  readonly picture?: string
}

/** Says what an element is for, from itself and what is around it. */
export type SectionOf = (tag: Tag, around: Section) => Section

const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead title tr ul'.split(
    ' ',
  ),
)
const NO_TEXT = new Set(
  'script style noscript template select button textarea svg math iframe object embed applet audio video canvas input img map'.split(
    ' ',
  ),
)
const EMPHASIS = new Set(['i', 'em', 'cite', 'dfn', 'var', 'u'])
const STRONG = new Set(['b', 'strong'])

interface Open {
  readonly tag: Tag
  readonly section: Section
  readonly mark: MarkedStretch['mark'] | null
  readonly isPre: boolean
  readonly level: number | null
  readonly isCentred: boolean
  readonly cell: Cell | null
}

/** Reads a page. `lineAt` gives the line of a character's place in it. */
export function itemsOf(html: string, start: Section, sectionOf: SectionOf): readonly Item[] {
  const items: Item[] = []
  const open: Open[] = []
  const lineAt = lineCounter(html)
  let text = ''
  let line = 0
  let marks: { from: number; to: number; mark: MarkedStretch['mark'] }[] = []
  let isFilled = false
  let hasText = false
  let hasPlain = false
  let picture: string | null = null
  /** How many links are open around. */
  let links = 0
  const depth = { emphasis: 0, strong: 0 }

  const around = (): Section => open.at(-1)?.section ?? start
  const endLine = (isBreak: boolean) => {
    const { section, level, isCentred, cell } = open.at(-1) ?? { ...plainItem(start, line, ''), cell: null }
    const from = text.length - text.trimStart().length
    const shown = text.trim()
    if (shown === '' && picture !== null) items.push({ ...plainItem(section, line, ''), picture })
    picture = null
    if (shown !== '' || isBreak) {
      const moved = marks.map((one) => ({
        ...one,
        from: Math.max(0, one.from - from),
        to: Math.min(shown.length, one.to - from),
      }))
      items.push({
        section,
        line,
        text: shown,
        marks: moved.filter((one) => one.to > one.from),
        level,
        isCentred,
        ...(cell && { cell }),
        ...(shown !== '' && !hasPlain && { isLink: true }),
      })
      isFilled ||= shown !== ''
    }
    text = ''
    marks = []
    hasText = false
    hasPlain = false
  }
  const endBlock = () => {
    endLine(false)
    if (items.length > 0 && items.at(-1)?.text !== '') gap()
  }
  const gap = () => items.push(plainItem(around(), line, ''))
  const add = (piece: string, at: number) => {
    if (!hasText) line = lineAt(at + (piece.length - piece.trimStart().length))
    hasText ||= piece.trim() !== ''
    hasPlain ||= links === 0 && /[\p{L}\d]/u.test(piece)
    if (hasText) picture = null
    for (const mark of ['emphasis', 'strong'] as const) {
      if (depth[mark] === 0) continue
      const last = marks.findLast((one) => one.mark === mark)
      if (last?.to === text.length) last.to += piece.length
      else marks.push({ from: text.length, to: text.length + piece.length, mark })
    }
    text += piece
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (BLOCKS.has(name)) {
          endBlock()
          // A link that nobody closed is none of what follows.
          links = 0
        }
        const tag = { name, attributes }
        const section = NO_TEXT.has(name)
          ? sectionOrSkip(sectionOf(tag, around()), around())
          : sectionOf(tag, around())
        if (isTurn(section, around())) endLine(false)
        const mark = markOf(tag)
        if (mark) depth[mark]++
        open.push({
          tag,
          section,
          mark,
          isPre: name === 'pre' || (open.at(-1)?.isPre ?? false),
          level: /^h[1-6]$/.test(name) ? Number(name.slice(1)) : (open.at(-1)?.level ?? null),
          isCentred: centredBy(tag) ?? open.at(-1)?.isCentred ?? false,
          cell: name === 'th' || name === 'td' ? { name } : (open.at(-1)?.cell ?? null),
        })
        if (name === 'p') isFilled = false
        if (name === 'br') endLine(true)
        // A name within the page leads nowhere.
        if (name === 'a' && attributes.href !== undefined) links++
        // `<lj user="marram">`: a journal showed the name.
        const who = name === 'lj' ? (attributes.user ?? attributes.comm) : undefined
        if (who !== undefined) add(who, parser.startIndex)
        // What is a link leads somewhere, and divides nothing.
        if (name === 'img' && !hasText && links === 0 && (open.at(-2)?.section ?? start).kind === 'text') {
          line = lineAt(parser.startIndex)
          picture = attributes.src ?? ''
        }
        if (name === 'hr' && around().kind === 'text') {
          items.push(plainItem(around(), lineAt(parser.startIndex), '* * *'))
          gap()
        }
      },
      ontext(data) {
        const { section, isPre } = open.at(-1) ?? { section: start, isPre: false }
        if (section.kind === 'skip') return
        const at = parser.startIndex
        if (!isPre) {
          const joined = data.replace(/[ \t\r\n\f]+/g, ' ')
          add(
            /\s$/.test(text) || text === ''
              ? joined.trimStart() === ''
                ? ''
                : joined.replace(/^ /, '')
              : joined,
            at,
          )
          return
        }
        data.split('\n').forEach((row, index) => {
          if (index > 0) endLine(true)
          add(row, at)
        })
      },
      onclosetag(name) {
        const isEmpty = name === 'p' && !isFilled && /\u00a0/.test(text)
        if (BLOCKS.has(name)) endBlock()
        // A paragraph of nothing is how pages leave a wide gap.
        if (isEmpty && around().kind === 'text') {
          gap()
          gap()
        }
        if (isTurn(around(), open.at(-2)?.section ?? start)) endLine(false)
        if (name === 'a') links = Math.max(0, links - 1)
        const mark = open.pop()?.mark
        if (mark) depth[mark]--
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  )
  let at = 0
  for (; at < html.length && open.length < DEEPEST; at += CHUNK) parser.write(html.slice(at, at + CHUNK))
  parser.end()
  endBlock()
  for (const row of withoutTags(html.slice(at))) {
    items.push(plainItem(start, lineAt(at), row))
    gap()
  }
  return items
}

/** No page means to nest like this, and the markup library slows down with the depth: the rest loses its tags. */
const DEEPEST = 5000
const CHUNK = 16 * 1024

function withoutTags(html: string): readonly string[] {
  let text = ''
  for (let at = 0; at < html.length; ) {
    const tag = html.indexOf('<', at)
    text += html.slice(at, tag < 0 ? html.length : tag)
    const end = tag < 0 ? -1 : html.indexOf('>', tag)
    at = end < 0 ? html.length : end + 1
  }
  return text.split('\n').flatMap((row) => (row.trim() === '' ? [] : [row.trim()]))
}

/** Whether text before and behind an element's edge cannot stand on one line. */
function isTurn(section: Section, around: Section): boolean {
  return section !== around && section.kind !== 'skip' && around.kind !== 'skip'
}

/** An element without text keeps none, unless the page's own rules make something of it. */
function sectionOrSkip(section: Section, around: Section): Section {
  return section === around ? { kind: 'skip' } : section
}

export function plainItem(section: Section, line: number, text: string): Item {
  return { section, line, text, marks: [], level: null, isCentred: false }
}

/** Whether an element sets its lines in the middle; null where it says nothing of it. */
function centredBy({ name, attributes }: Tag): boolean | null {
  const { style = '', align = /text-align:\s?(\w{1,12})/i.exec(style)?.[1] } = attributes
  return name === 'center' ? true : align === undefined ? null : /^(?:center|middle)$/i.test(align)
}

function markOf({ name, attributes }: Tag): MarkedStretch['mark'] | null {
  const { style = '' } = attributes
  if (EMPHASIS.has(name) || /font-style:\s?(?:italic|oblique)/i.test(style)) return 'emphasis'
  return STRONG.has(name) || /font-weight:\s?(?:bold|[6-9]00)/i.test(style) ? 'strong' : null
}

/** Lines of rising places in a text, counted as they are asked for. */
function lineCounter(text: string): (at: number) => number {
  let line = 1
  let counted = 0
  return (at) => {
    for (let end = text.indexOf('\n', counted); end >= 0 && end < at; end = text.indexOf('\n', counted)) {
      line++
      counted = end + 1
    }
    return line
  }
}
