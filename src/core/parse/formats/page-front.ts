// Where a page's story begins: below the site's name, its menu and its slogans, at the title that the page shows, with
// who wrote it or labels below. What stands above is the site's, if it looks like nothing else. And where it ends: above
// links.

import { folded } from '../characters.ts'
import { isLeftover } from '../edges/leftovers.ts'
import { isBareRating, isReasonedRating, ratingInPassing } from '../fields/rating.ts'
import { kindsNamed } from '../fields/warning-kinds.ts'
import { isValueList } from '../header/header-values.ts'
import { isSentence, looksLikeTitle, readByline, readTitleByAuthor } from '../header/title-line.ts'
import { readHeading } from '../headings/heading-line.ts'
import { isLabelled, readPairs } from '../labels/label-line.ts'
import { isRule } from '../layout/breaks.ts'
import { isJournalLine } from '../posts/journal-head.ts'
import type { Item } from './html.ts'
import { isBold } from './page-headings.ts'

export interface PageFront {
  /** Index of the first item that is not the site's. */
  readonly start: number
  /** Whether the page shows a title of its own, so that the name of its window says nothing more. */
  readonly showsTitle: boolean
}

/** So many lines of text are looked through, and so many may stand between a title and its byline or its labels. */
const REACH = 60
const NEAR = 5
/** A longer line is no button and no name, in characters. */
const LONGEST = 80
const SHORTEST_TITLE = 3

/** Looks for the front of a page. `name` is what its window was called. */
export function frontOf(items: readonly Item[], name: string | null): PageFront {
  const navigation = afterNavigation(items, name)
  const lines = items.flatMap((item, at) =>
    item.section.kind === 'text' && item.text !== '' && !isRule(item.text) ? [{ item, at }] : [],
  )
  const texts = lines.slice(0, REACH).map(({ item }) => item)
  const head = texts.findIndex((_, at) => isHead(texts, at))
  const above = texts.slice(0, Math.max(head, 0))
  // Between the site's own lines, sentences are its, too.
  const own = (item: Item) => item.isLink === true || isLeftover(item.text) || SITES.test(item.text)
  const [first, last] = [above.findIndex(own), above.findLastIndex(own)]
  const isSites = (item: Item, at: number) => {
    // A site's banner stands above its menu; what a journal's tags are stands below their label.
    const [before, below] = [above[at - 1], above[at + 1]]
    if (before && /^(?:entry )?tags:$/i.test(before.text)) return true
    const isStorys = item.level !== null && !isInName(item, name) && !(below && own(below))
    return !isStorys && isOfSite(item, name, at > first && at < last)
  }
  if (head > 0 && above.every(isSites))
    return { start: Math.max(navigation, lines[head]?.at ?? 0), showsTitle: true }
  const top = texts.find((_, index) => (lines[index]?.at ?? 0) >= navigation)
  return { start: navigation, showsTitle: head === 0 || (top !== undefined && isNamed(top, name)) }
}

/** Whether a title stands here, with its author or as a heading, and labels below. */
function isHead(texts: readonly Item[], at: number): boolean {
  const item = texts[at]
  const below = texts[at + 1]
  if (!item || !below || item.text.length > LONGEST * 2) return false
  const near = texts.slice(at + 1, at + 1 + NEAR)
  if (isLabelled(item.text, 'title')) return near.some(isLabelledLine)
  if (isLabelledLine(item)) return false
  if (readTitleByAuthor(item.text) !== null)
    return (
      near.some(isLabelledLine) || texts.slice(0, at).some(({ isLink, text }) => isLink || isLeftover(text))
    )
  if (!isShown(item) || !looksLikeTitle(item.text) || readHeading(item.text) !== null) return false
  return (namesAuthor(below) && near.some(isLabelledLine)) || (item.level !== null && isLabelledLine(below))
}

/** Whether a line says who wrote the story. */
export function namesAuthor({ text }: Pick<Item, 'text'>): boolean {
  return readByline(text) !== null || isLabelled(text, 'author')
}

function isShown(item: Item): boolean {
  return item.level !== null || item.isCentred || isBold(item)
}

function isLabelledLine({ text }: Item): boolean {
  return readPairs(text)?.some((pair) => !pair.weak) ?? false
}

/** Whether a line is the site's: its name, a link, a few words that say nothing of a story. */
function isOfSite(item: Item, name: string | null, isBetween: boolean): boolean {
  const { text } = item
  if (OF_JOURNAL.test(text)) return true
  if (speaksOfStory(item)) return false
  if (isInName(item, name)) return true
  if (readByline(text) !== null || text.length > LONGEST) return false
  return item.isLink || isLeftover(text) || SITES.test(text) || isBetween || !isSentence(text)
}

/** Whether a line is part of what the page's window was called. */
function isInName({ text }: Item, name: string | null): boolean {
  return name !== null && folded(name).includes(folded(text))
}

/** Whether a line rates the story, warns of it, or says something else of it under a label. */
function speaksOfStory({ text }: Item): boolean {
  return (
    readPairs(text) !== null ||
    kindsNamed(text).length > 0 ||
    isBareRating(text) ||
    isReasonedRating(text) ||
    isValueList(text) ||
    ratingInPassing(text) !== null
  )
}

const SITES =
  /^(?:livejournal|insanejournal|deadjournal|journalfen|dreamwidth|fan\s?fiction\.net|yahoo! groups)$/i

/** Labels of a journal's own. */
const OF_JOURNAL = /^(?:(?:entry )?tags|mood|music|location|security|posted by|date|time|subject)\s?:/i

/** `Wren's Attic: The Quay` in the head, and below the links `The Quay` in bold: the page shows its own title. */
function isNamed(first: Item, name: string | null): boolean {
  return first.text.length >= SHORTEST_TITLE && isShown(first) && isInName(first, name)
}

/** Index of the first item behind the links, and the rules between them, at a page's top. */
function afterNavigation(items: readonly Item[], name: string | null): number {
  let end = 0
  let links = 0
  for (let at = 0; at < items.length; at++) {
    const item = items[at]
    const text = item?.text ?? ''
    if (!item || text === '' || (end > 0 && isRule(text))) continue
    const isMenu = isWay(item) && !(name ?? '').includes(text)
    links = isMenu ? links + 1 : 0
    // The head of a journal's entry is read with the text: it says when that was written.
    if (isJournalLine(text)) break
    if (isLeftover(text) || links >= FEWEST_LINKS) end = at + 1
    else if (!isMenu) break
  }
  return end
}

/** The items behind a story's end that are links in blocks of nothing else, and that no words of theirs tell of. */
export function linksAtEnd(items: readonly Item[]): ReadonlySet<Item> {
  const links = new Set<Item>()
  let end = items.length
  for (let blocks = 0; end > 0 && blocks < MOST_BLOCKS; blocks++) {
    // A link beside other words is read with them.
    let from = end
    while (from > 0 && items[from - 1]?.text !== '') from--
    const block = items.slice(from, end)
    const areWays = block.every((item) => isWay(item) && item.section.kind === 'text')
    if (
      !areWays &&
      !block.every(({ text, section }) => section.kind !== 'text' || isRule(text) || isLeftover(text))
    )
      break
    for (const item of block) if (areWays && !isLeftover(item.text)) links.add(item)
    end = from - 1
  }
  return links
}

/** Whether a line is a link to somewhere else, in a few words. */
function isWay(item: Item): boolean {
  if (item.isLink !== true || item.level !== null || item.text.length > LONGEST_WAY) return false
  return !isSentence(item.text) && !speaksOfStory(item)
}

const LONGEST_WAY = 50
/** A page's end is looked at so far up. */
const MOST_BLOCKS = 24

/** One link alone may be a title or a name. */
const FEWEST_LINKS = 2
