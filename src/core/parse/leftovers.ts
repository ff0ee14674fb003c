// What web pages and mail left at the two ends of a file: links, counters, footers. Never looked for in between.

import { folded } from './characters.ts'
import { nextText, previousText, type Row } from './lines.ts'

/** Words of links. A line made only of them, in small letters or without a full stop, is a row of links. */
const LINKS = new Set(
  'back,next,home,index,main,top,menu,up,previous,prev,first,last,top of page,back to top,to top,back to index,back to main,back to the index,back to stories,back to home,back home,go back,main page,home page,fanfiction,fan fiction,fanfic,fic,stories,links,guestbook,sign guestbook,view guestbook,sign my guestbook,view my guestbook,email,e-mail,email me,e-mail me,mail me,email the author,e-mail the author,feedback,feedback?,send feedback,contact,site map,updates,gallery,forum,archive,chapter index,story index,author index,next part,next chapter,previous part,previous chapter,back to archive,return,return to index,return home,print,printer,comments,leave a comment,share,disclaimer,zuruck,weiter'.split(
    ',',
  ),
)
const PAGES = /^(?:part|chapter|page|teil)?\s*\d{1,3}$/
const FOOTERS: readonly RegExp[] = [
  /^yahoo! groups\b/,
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
  /^do you yahoo!?\??$/,
  /^this text file was formatted by\b/,
  /^(return|back) to (the )?(index|main|home|top|stories|archive|author|list|fiction|fic)\b/,
  /^(email|e-mail|mail) (me|the author)\b.{0,20}$/,
  /^\* ?(back|home|next|index|main) ?\*$/,
]

const LONGEST = 120

/** Whether a line is a row of links, a counter or a footer. */
export function isLeftover(text: string): boolean {
  if (text === '' || text.length > LONGEST) return false
  const plain = folded(text).trim()
  if (FOOTERS.some((pattern) => pattern.test(plain))) return true
  if (/[.!,"“]$/.test(plain)) return false
  const links = plain.split(/\s*(?:[|:•·*<>«»~\\/[\]()]+|\s-+\s|\s{2,}|--+)\s*/).filter((link) => link !== '')
  if (links.length === 0) return false
  if (links.some((link) => LINKS.has(link)) && links.every((link) => LINKS.has(link) || PAGES.test(link)))
    return true
  return isPageRow(plain)
}

/** `Part 2 Part 3 Part 4`, `01 : 02 : 03`: two or more pages in a row. */
function isPageRow(plain: string): boolean {
  if (/^(?:\d{1,3}\s*[:|]\s*){2,}\d{1,3}$/.test(plain)) return true
  return /^(?:(?:part|chapter) \d{1,3}[\s|,:-]*){2,}$/.test(plain)
}

/** Indexes of the leftover rows at the start and at the end, going inwards until something else stands there. */
export function leftoverRows(rows: readonly Row[]): readonly number[] {
  const found: number[] = []
  let at = nextText(rows, 0)
  while (at < rows.length && isLeftover(rows[at]?.text ?? '')) {
    found.push(at)
    at = nextText(rows, at + 1)
  }
  const first = at
  for (
    at = previousText(rows, rows.length);
    at > first && isLeftover(rows[at]?.text ?? '');
    at = previousText(rows, at)
  ) {
    found.push(at)
  }
  return found.sort((a, b) => a - b)
}
