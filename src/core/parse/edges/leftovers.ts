// What web pages and mail left at the two ends of a file: links, counters, footers. Never looked for in between.

import { withoutAddresses } from '../address.ts'
import { folded, isBlank } from '../characters.ts'
import { isRule } from '../layout/breaks.ts'
import { nextText, previousText, type Row } from '../lines.ts'
import { commentsStart } from '../posts/journal-comments.ts'
import { isJournalLine, journalHeadEnd } from '../posts/journal-head.ts'
import { otherPieces } from '../posts/mail-pieces.ts'
import { proofRows } from '../posts/mail-proof.ts'
import { ENVELOPE, mailSeams } from '../posts/mail-seams.ts'
import { signatureStart } from '../posts/mail-signature.ts'
import { isSaid } from '../said.ts'
import { gutenbergFrame } from './gutenberg.ts'

/** Words of links. A line made only of them, in small letters or without a full stop, is a row of links. */
const LINKS = new Set(
  'back,next,home,index,main,top,menu,up,previous,prev,first,last,top of page,back to top,to top,back to index,back to main,back to the index,back to stories,back to home,back home,go back,main page,home page,fanfiction,fan fiction,fanfic,fic,stories,links,guestbook,sign guestbook,view guestbook,sign my guestbook,view my guestbook,email,e-mail,email me,e-mail me,mail me,email the author,e-mail the author,feedback,feedback?,send feedback,contact,site map,updates,gallery,forum,archive,chapter index,story index,author index,next part,next chapter,previous part,previous chapter,back to archive,return,return to index,return home,print,printer,comments,leave a comment,share,disclaimer,zuruck,weiter'.split(
    ',',
  ),
)
const PAGES = /^(?:part|chapter|page|teil)?\s*\d{1,3}$/
const FOOTERS: readonly RegExp[] = [
  ENVELOPE,
  /^-*\s*yahoo! groups\b/,
  /^yahoo! groups links$/,
  /^(?:un)?subscribe:? /,
  /^(?:to|for) (?:post|subscribe|unsubscribe|contact|visit|change|reply)\b.{0,60}(?:group|list|mail|message|send|settings|@)/,
  /^community email addresses/,
  /^list owner:/,
  /^end of .{0,40}\bdigest\b/,
  /^messages in this topic \(\d+\)$/,
  /^this (?:message|mail|e-mail) (?:was|has been) (?:sent|scanned)/,
  /^no virus found in this/,
  /^get (?:your private|your free|free)\b/,
  /^(?:join|sign up for|try) .{0,40}\b(?:msn|hotmail|yahoo|aol)\b/,
  /^<\*> ?(?:to|your|yahoo)/,
  /^page \d{1,3}(?: of \d{1,3})?$/,
  /^\(?c\)? ?(?:all )?(?:text|contents?|pages?|site) copyright\b/,
  /^(?:last|page) (?:updated|modified|revised)\b.{0,40}$/,
  /^(?:story )?(?:reviews?|hits|views|visitors|counter): ?[\d,]+$/,
  /^(?:webrings?|web ring|next site|random site|list sites)$/,
  /^this site (?:is )?owned by\b/,
  /^(?:best|optimi[sz]ed|designed) (?:viewed|for) .{0,40}(?:netscape|explorer|800)/,
  /^(?:jump to|skip to|go to) (?:top|content|navigation|main|page)\b.{0,20}$/,
  /^(?:add to favou?rites|report abuse|follow\/fav|follow story|favou?rite story)$/,
  /^you must login\b/,
  /^\[?(?:report this|add story to favou?rites|printer)\]?$/,
  /^to unsubscribe\b/,
  /^your use of yahoo/,
  /^this (story|page|site) (is |was )?(archived|hosted|located|last updated)\b/,
  /^site hosted by\b/,
  /^get your (own )?free\b/,
  /^send free\b/,
  /^save as new story/,
  /^print friendly\b/,
  /^hosted by\b/,
  /^you are visitor\b/,
  /^\d[\d,]* (hits|visitors|views)$/,
  /^\[email protected\]$/,
  /^\[info\]/,
  /\.(gif|jpe?g|png) ?\(\d+ bytes\)$/,
  /^\[(?:image|img|picture|graphic)\b.{0,60}\]$/,
  /^\[?[\w-]{1,40}\.(?:gif|jpe?g|png)\]?$/,
  /^please drop by the archive and comment\b/,
  /^disclaimer: all publicly recogni[sz]able characters\b/,
  /^do you yahoo!?\??$/,
  /^this text file was formatted by\b/,
  /^\[?non-text portions of this message have been removed\]?$/,
  /^message #\d{1,7} of \d{1,7}$/,
  /^reply \| forward\b.{0,20}$/,
  /^(?:please )?post a comment on this story\.?$/,
  /^read posted comments\.?$/,
  /^(?:submit a review|report story|review this story)$/,
  /^\[?reviews - \d{1,5}\]?$/,
  /^(?:archive )?powered by (?:efiction|livejournal|dreamwidth|phpbb|vbulletin|ezboard|automated archive|wordpress|blogger)\b.{0,40}$/,
  /^all times are gmt\b.{0,60}$/,
  /^(?:<<|«)? ?previous chapter ?\| ?next chapter ?(?:>>|»)?$/,
  /^(return|back) to (the )?(\w+ ){0,2}(index|main|home|top|stories|archive|author|list|fiction|fic)\b/,
  /^(email|e-mail|mail) (me|the author)\b.{0,20}$/,
  /^\* ?(back|home|next|index|main) ?\*$/,
]

/** How a message or a post is headed: `FIC: The Ferry (PG)`, `Subject: [FIC] The Ferry 1/1`. */
const POST =
  /^(?:(?:subject|new|re|fwd?) ?: ?)*(?:\[[^\]]{1,40}\] ?)?(?:[[(]?(?:fic|fanfic|fan fiction|story)\b ?[\])]|(?:fic|fanfic|fan fiction|story) ?:)/

/** `End The Lamp by Wren Hollis`, as the Automated Archive closes every story. */
const CLOSING = /^End \p{Lu}.{0,80} by \S.{0,40}$/u

const LONGEST = 120
const LONGEST_FOOTER = 400

/** Whether a line is a row of links, a counter or a footer. */
export function isLeftover(text: string): boolean {
  if (text === '' || text.length > LONGEST_FOOTER || isSaid(text)) return false
  if (isJournalLine(text) || CLOSING.test(text)) return true
  const plain = folded(text).trim()
  if (FOOTERS.some((pattern) => pattern.test(plain))) return true
  if (text.length > LONGEST) return false
  if (/[.!,"“]$/.test(plain)) return false
  const links = plain.split(/\s*(?:[|:•·*<>«»~\\/[\]()]+|\s-+\s|\s{2,}|--+)\s*/).filter((link) => link !== '')
  if (links.length === 0) return false
  if (
    links.length >= 3 &&
    links.some((link) => LINKS.has(link)) &&
    !POST.test(plain) &&
    links.every((link) => /^\S+(?: \S+){0,2}$/.test(link))
  )
    return true
  if (links.some((link) => LINKS.has(link)) && links.every((link) => LINKS.has(link) || PAGES.test(link)))
    return true
  return isPageRow(plain)
}

/** `Part 2 Part 3 Part 4`, `01 : 02 : 03`: two or more pages in a row. */
function isPageRow(plain: string): boolean {
  if (/^(?:\d{1,3}\s*[:|]\s*){2,}\d{1,3}$/.test(plain)) return true
  return /^(part|chapter|teil|kapitel|ch) \d{1,3}(?:[\s|,:-]+\1 \d{1,3})+$/.test(plain)
}

/** Indexes of the leftover rows of a file: what frames it, and what stands at its two ends. */
export function leftoverRows(rows: readonly Row[]): readonly number[] {
  const frame = gutenbergFrame(rows)
  const found: number[] = []
  const add = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (rows[at]?.text !== '') found.push(at)
  }
  const pieces = [...otherPieces(rows), ...mailSeams(rows), ...proofRows(rows)]
  const comments = commentsStart(rows)
  const inner = {
    from: frame?.from ?? 0,
    to: frame?.to ?? (comments < 0 ? endAbove(rows, pieces) : comments),
  }
  const { from, to } = endsOf(rows, inner.from, inner.to)
  add(0, from)
  add(to, rows.length)
  return pieces.length === 0 ? found : [...new Set([...found, ...pieces])].sort((a, b) => a - b)
}

/** Index behind the last row that is none of those given. */
function endAbove(rows: readonly Row[], out: readonly number[]): number {
  const left = new Set(out)
  let end = rows.length
  while (end > 0 && (left.has(end - 1) || rows[end - 1]?.text === '')) end--
  return left.size === 0 ? rows.length : end
}

/** Where the text between two rows begins and ends, when what is left over is cut off both ends. */
export function endsOf(
  rows: readonly Row[],
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  let first = journalHeadEnd(rows, from, to)
  for (
    let at = nextText(rows, first, to);
    at < to && (isLeftover(rows[at]?.text ?? '') || isSiteName(rows, at, to));
    at = nextText(rows, first, to)
  )
    first = journalHeadEnd(rows, at + 1, to)
  return { from: first, to: endOf(rows, first, to) }
}

/** What a site is called, or a row of its buttons, above its links. */
function isSiteName(rows: readonly Row[], at: number, to: number): boolean {
  const text = rows[at]?.text ?? ''
  if (text === '' || text.length > LONGEST) return false
  const below = nextText(rows, at + 1, to)
  const isAbove = below < to && isLeftover(rows[below]?.text ?? '')
  return BUTTONS.test(text) || (isAbove && /\S :: \S/.test(text))
}

const BUTTONS = /^(?:\[[^\][]{1,30}\]\s{0,4}){2,8}$/

/** Rules and addresses between leftovers, so many rows in a row. */
const MOST_BETWEEN = 3

/** Footers may stand below a signature, and links above it. */
function endOf(rows: readonly Row[], from: number, to: number): number {
  const above = endAboveFooters(rows, from, signatureStart(rows, from, to))
  const signature = signatureStart(rows, from, above)
  return signature === above ? above : endAboveFooters(rows, from, signature)
}

function endAboveFooters(rows: readonly Row[], from: number, to: number): number {
  let end = to
  let between = 0
  for (let at = previousText(rows, end); at >= from && between <= MOST_BETWEEN; at = previousText(rows, at)) {
    const text = rows[at]?.text ?? ''
    if (isLeftover(text) || isMailTo(text) || isEmptyAfterword(rows, at)) {
      end = at
      between = 0
    } else if (isRule(text) && frameStart(rows, at, from) >= 0) {
      at = frameStart(rows, at, from)
      end = at
      between = 0
    } else if (isRule(text) || (text.length <= LONGEST && isBlank(withoutAddresses(text)))) {
      between++
    } else {
      break
    }
  }
  return end
}

const LONGEST_FRAME = 8

/** Where a drawn frame begins that closes with the rule at a row, its first line a list's or a sponsor's; -1 for none. */
function frameStart(rows: readonly Row[], at: number, from: number): number {
  let above = at
  for (let step = 0; step < LONGEST_FRAME; step++) {
    above = previousText(rows, above)
    const text = rows[above]?.text ?? ''
    if (above < from || text.length > LONGEST) return -1
    if (DRAWN_WORDS.test(text)) return isLeftover(text) ? above : -1
  }
  return -1
}

const DRAWN_WORDS = /^[-=_*~]{3,}\s?\p{L}/u

/** `Send me feedback: …` with an address. */
function isMailTo(text: string): boolean {
  if (
    text.length > LONGEST ||
    !/^(?:please )?(?:send|e-?mail|mail|write|feedback|comments?|contact)\b/i.test(text)
  )
    return false
  return withoutAddresses(text) !== text
}

/** The great archive's last heading, above nothing but its request for comments. */
function isEmptyAfterword(rows: readonly Row[], at: number): boolean {
  return rows[at]?.text === 'Afterword' && /^please drop by/i.test(rows[nextText(rows, at + 1)]?.text ?? '')
}
