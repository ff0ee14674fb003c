// A story's blocks as markup that is both XHTML and HTML. Everything that an author or a reader wrote passes `xml`.

import type { Block, Mark, Span } from '../story.ts'
import { directionOf } from '../text/direction.ts'
import type { BookNote } from './book.ts'

/** Signs that no XML 1.0 file may hold (https://www.w3.org/TR/xml/#charsets), and halves of pairs. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text as it stands in markup, between tags and in attributes. */
export function xml(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

const marks: Readonly<Record<Mark, readonly [open: string, close: string]>> = {
  emphasis: ['<em>', '</em>'],
  strong: ['<strong>', '</strong>'],
  thought: ['<i class="thought">', '</i>'],
}

function spansMarkup(spans: readonly Span[]): string {
  return spans
    .map((span) => {
      if (typeof span === 'string') return xml(span)
      const [open, close] = marks[span.mark]
      return `${open}${spansMarkup(span.spans)}${close}`
    })
    .join('')
}

function blockMarkup(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p dir="auto">${spansMarkup(block.spans)}</p>`
    case 'verse':
      return `<p class="verse" dir="auto">${block.lines.map(spansMarkup).join('<br/>\n')}</p>`
    case 'scene-break':
      return '<hr class="scene-break"/>'
    case 'soft-break':
      return '<div class="soft-break"></div>'
  }
}

export function blocksMarkup(blocks: readonly Block[]): string {
  return blocks.map(blockMarkup).join('\n')
}

export function notesMarkup(notes: readonly BookNote[]): string {
  return notes
    .map(
      ({ label, text }) =>
        `<aside class="note"><p class="label">${xml(label)}</p>\n${paragraphsMarkup(text)}</aside>\n`,
    )
    .join('')
}

/** A text whose line ends part paragraphs. */
export function paragraphsMarkup(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line) => `<p dir="auto">${xml(line)}</p>\n`).join('')
}

/** `lang`, and where it is written from right to left, `dir`. */
export function languageAttributes(language: string | null): string {
  const tag = languageTag(language)
  const direction = directionOf(tag) === 'rtl' ? ' dir="rtl"' : ''
  return tag === null ? '' : ` lang="${tag}" xml:lang="${tag}"${direction}`
}

/** A tag that a reading program will know; null for anything else. */
export function languageTag(language: string | null): string | null {
  return language !== null && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(language) ? language : null
}

/** How an exported text looks: the reader's own program rules, and this stays out of its way. */
export const STYLE = `body { line-height: 1.5; }
h1, h2, h3 { font-weight: 500; line-height: 1.25; text-align: start; }
p { margin: 0; text-indent: 1.4em; }
h1 + p, h2 + p, h3 + p, hr + p, .soft-break + p, aside p, .about p, .verse { text-indent: 0; }
.verse { margin: 1em 0 1em 1.4em; }
hr.scene-break { border: 0; height: 3em; text-align: center; }
hr.scene-break::after { content: "\\00b7\\00a0\\00a0\\00b7\\00a0\\00a0\\00b7"; line-height: 3em; }
.soft-break { height: 2em; }
.thought { font-style: italic; }
.note { margin: 1em 0; border-inline-start: 2px solid; padding-inline-start: 1em; }
.note .label { font-weight: 600; }
.about p { margin-block: 0.5em; }
dl { margin: 1em 0; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5em; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; max-height: 95vh; }
`
