// The table of header labels: what writers have called each field. Data only; how a label is found on a line is
// elsewhere. Spellings are in lower case without apostrophes and hyphens; singular and plural both count.

import { folded } from './characters.ts'

export type FieldKind =
  | 'title'
  | 'author'
  | 'contact'
  | 'pairing'
  | 'characters'
  | 'rating'
  | 'warnings'
  | 'genre'
  | 'fandom'
  | 'summary'
  | 'spoilers'
  | 'setting'
  | 'series'
  | 'part'
  | 'status'
  | 'disclaimer'
  | 'distribution'
  | 'feedback'
  | 'note'
  | 'dedication'
  | 'thanks'
  | 'date'
  | 'words'
  | 'language'
  | 'other'

const spellings: Readonly<Record<FieldKind, string>> = {
  title:
    'title, story, story title, fic, fic title, fiction, name, name of story, subject, titel, titre, titulo, titolo',
  author:
    'author, by, written by, authored by, author name, authors name, writer, penname, pen name, pseudonym, story by, autor, autorin, auteur, autore',
  contact:
    'email, e mail, email address, mail, authors email, author email, contact, contact me, kontakt, website, web site, webpage, web page, url, homepage, home page, site, story url, author url, lj, livejournal, journal, tumblr, icq, aim, msn, reply to, message id, to, from',
  pairing:
    'pairing, paring, couple, ship, shipper, shippers, relationship, romance, main pairing, pairing and characters, pairing codes, codes, code, paar, paare, paarung, parings, featuring pairing, couple and rating',
  characters:
    'character, main character, starring, cast, cast of characters, featuring, focus, feat, hauptcharakter, hauptcharaktere, charaktere, personnage, personaggi',
  rating:
    'rating, rated, rate, overall rating, age rating, altersfreigabe, classement, classification rating, valutazione, content rating',
  warnings:
    'warning, content warning, archive warning, fic warning, special warning, trigger warning, tw, cw, contains, content, squick, kink, alert, slash alert, caution, avertissement, avvertimenti, warnungen, warnung',
  genre:
    'genre, category, categories, kategorie, classification, class, type, sub category, subcategory, format, style, keyword, key word, tag, additional tag, freeform',
  fandom: 'fandom, show, crossover, archive category, based on, source, x over, tv show',
  summary:
    'summary, description, synopsis, teaser, blurb, inhalt, resume, plot, short summary, story summary, zusammenfassung, riassunto',
  spoilers: 'spoiler, spoiler warning, spoilage, spoilers for',
  setting:
    'setting, set, timeline, time line, time frame, timeframe, season, episode, year, time, continuity, takes place, time period',
  series:
    'series, part of, sequel, sequel to, prequel, prequel to, arc, saga, universe, follows, series title, serie',
  part: 'part, chapter, teil, parts, chapter title, part title, kapitel',
  status: 'status, complete, completed, finished, wip, work in progress, completion',
  disclaimer:
    'disclaimer, disclaimers, standard disclaimer, disclaim, legal, legal stuff, copyright, ownership, legalities, the legal stuff',
  distribution:
    'distribution, distribution statement, distro, dist, archive, archiving, permission to archive, location, archived at, posted at, collection, publisher, archive permission, archiving permission, packaged, posted originally on',
  feedback: 'feedback, fb, review, feedback author, reviews, feed back, feeback, read and review, r&r',
  note: 'note, a/n, an, authors note, author note, notes from the author, note from the author, writers note, comment, special notes and requests, special note, kommentar, fyi, final thoughts, edit, edited to add, end note, endnote, beginning note, chapter note, quick note, important note, anmerkung, anmerkungen, nota, authors comment, additional note, other note',
  dedication: 'dedication, dedicated to, for, dedicated',
  thanks:
    'thanks, thanks to, special thanks, special thanks to, thank you, beta, betas, betad by, beta by, beta reader, beta readers, credit, credits, inspired by, inspiration, challenge, improv, request, written for, music, song, soundtrack, acknowledgement, acknowledgements, prompt, gift for',
  date: 'date, written, posted, posted on, date posted, date written, published, publication date, updated, last updated, revised, datum, date published, started, finished on, completed on, first posted, created',
  words: 'word count, words, word, length, size, wordcount, stats',
  language: 'language, sprache, langue, idioma, lingua',
  other: '',
}

/** Labels that prose, letters and scripts use too: alone at the top they do not make a header. */
const WEAK = new Set(
  'to, from, for, set, time, year, note, comment, edit, name, music, song, part, chapter, word, words, site, mail, by, an, season, episode, story, show, plot, content, alert, show, code, focus, type, style, class, follows, request, started, created, location, teaser, caution, time period, the legal stuff, source, mail, journal, length, size, thanks, thank you, subject'.split(
    ', ',
  ),
)

const kinds = new Map<string, FieldKind>()
for (const [kind, list] of Object.entries(spellings)) {
  for (const spelling of list.split(', ')) if (spelling !== '' && isKind(kind)) kinds.set(spelling, kind)
}

function isKind(kind: string): kind is FieldKind {
  return kind in spellings
}

export interface Label {
  /** More than one for `Rating/Warnings`. */
  readonly kinds: readonly FieldKind[]
  readonly weak: boolean
}

/** Longest label, in characters. */
export const LONGEST_LABEL = 40

/** What a label means, or null if it is not in the table. Combined labels must be known piece by piece. */
export function labelNamed(written: string): Label | null {
  if (written.length > LONGEST_LABEL + 8) return null
  const spelling = normalised(written)
  if (spelling === '') return null
  const kind = kindOf(spelling)
  if (kind) return { kinds: [kind], weak: WEAK.has(spelling) }
  const pieces = spelling.split(/\s*[/&+,]\s*| and /)
  if (pieces.length < 2 || pieces.length > 4) return null
  const found = new Set<FieldKind>()
  for (const piece of pieces) {
    const pieceKind = kindOf(piece)
    if (!pieceKind) return null
    found.add(pieceKind)
  }
  return { kinds: [...found], weak: false }
}

function normalised(written: string): string {
  return folded(written)
    .replace(/['’]/g, '')
    .replace(/(?<=[a-z])-(?=[a-z])/g, '')
    .replace(/^[^a-z]+|[^a-z]+$/g, '')
    .replace(/[\s.]+/g, ' ')
}

function kindOf(spelling: string): FieldKind | undefined {
  return (
    kinds.get(spelling) ?? kinds.get(spelling.replace(/s$/, '')) ?? kinds.get(spelling.replace(/\(s\)?$/, ''))
  )
}
