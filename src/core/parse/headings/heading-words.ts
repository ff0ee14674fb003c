// The words of part headings, in the languages of old stories, by what they mean.

import { folded } from '../characters.ts'

/** Words that a number belongs to. Abbreviations mean the whole word. */
const NUMBERED = [
  'part part, pt part, parte parte, partie partie, teil teil, deel deel',
  'chapter chapter, chap chapter, chp chapter, ch chapter, chapitre chapitre, kapitel kapitel, kap kapitel',
  'capitulo capitulo, capitolo capitolo, hoofdstuk hoofdstuk, section section, sect section, abschnitt abschnitt',
  'book book, buch buch, livre livre, libro libro, volume volume, vol volume, band band, tome tome',
  'act act, akt akt, acte acte, scene scene, szene szene, episode episode, ep episode, folge folge',
  'canto canto, letter letter, brief brief, post post, fit fit, installment installment, instalment installment',
]

/** Unnumbered parts. */
const NAMED = [
  'prologue prolouge prologe prolog prologo epilogue epilouge epiloge epilog epilogo',
  'interlude interlud intermezzo intermission zwischenspiel entracte foreword forward preface introduction intro',
  '楔子 前言 简介 引言 序言 序章 总论 概论 后记 番外 外传',
  'vorwort nachwort afterword conclusion prelude postlude coda postscript overture finale',
]

const numbered = new Map<string, string>()
for (const pair of NUMBERED.join(', ').split(', ')) {
  const [written = '', meant = ''] = pair.split(' ')
  numbered.set(written, meant)
}
const named = new Set(NAMED.join(' ').split(' '))

/** Words that stand only as headings with a number beside them that cannot be a count: `Letter 1`, `Band 2`. */
const DOUBTFUL = new Set(['letter', 'brief', 'post', 'band', 'fit', 'deel'])

/** What a word that wants a number means, or null. */
export function numberedWord(word: string): string | null {
  return numbered.get(plain(word)) ?? PLURALS[plain(word)] ?? null
}

/** Words for several parts at once, which want two numbers. */
const PLURALS: Readonly<Record<string, string>> = {
  parts: 'part',
  chapters: 'chapter',
  chaps: 'chapter',
  sections: 'section',
}

/** Whether a word means several parts: `Parts 1-2`. */
export function isPlural(word: string): boolean {
  return Object.hasOwn(PLURALS, plain(word))
}

const BOOKS = new Set(['book', 'buch', 'livre', 'libro', 'volume', 'band', 'tome'])

/** Whether a word is a whole that has chapters in it. */
export function isBook(word: string): boolean {
  return BOOKS.has(word)
}

/** Whether a word names an unnumbered part. */
export function isNamedPart(word: string): boolean {
  return named.has(plain(word))
}

/** Whether a heading with this word needs others like it to be believed. */
export function isDoubtful(word: string): boolean {
  return DOUBTFUL.has(word)
}

/** Longest heading word, in characters. */
const LONGEST = 16

function plain(word: string): string {
  if (word.length > LONGEST) return ''
  return /[^a-z]/i.test(word) ? folded(word) : word.toLowerCase()
}

/** Letters that heading words and numbers begin with: most words of prose end here. */
const INITIALS = firstLetters([...numbered.keys(), ...named, 'no'])

function firstLetters(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.slice(0, 2)))
}

/** Whether a line that begins with these two letters may begin with a heading word. Accents count as they may. */
export function mayBeginHeading(first: string): boolean {
  return first.length > 1 && first.length <= LONGEST && INITIALS.has(first.slice(0, 2).toLowerCase())
}
