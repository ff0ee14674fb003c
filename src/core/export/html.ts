// A book as one HTML file that needs nothing beside it and asks nobody for anything.

import { aboutMarkup } from './about-story.ts'
import { authorsOf, type Book, type BookStory, bylineOf } from './book.ts'
import { blocksMarkup, languageAttributes, notesMarkup, STYLE, xml } from './markup.ts'

const OWN = `body { max-width: 34em; margin: 0 auto; padding: 1.5em; font-family: Georgia, serif; font-size: 1.1875rem; }
nav ol { padding-inline-start: 1.4em; }
@media (prefers-color-scheme: dark) { body { background: #1b1d1e; color: #dedbd3; } a { color: #8ad3ca; } }
`

export function htmlOf(book: Book): string {
  const [first] = book.stories
  const language = book.stories.length === 1 ? (first?.language ?? null) : null
  return `<!DOCTYPE html>
<html${htmlLanguage(language)}>
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
<title>${xml(bylineOf({ name: book.title, author: authorsOf(book) }))}</title>
<style>
${STYLE}${OWN}</style>
</head>
<body>
${book.stories.length > 1 ? `<h1>${xml(book.title)}</h1>\n` : ''}<nav aria-label="Contents"><ol>
${book.stories.map(contentsOf).join('\n')}
</ol></nav>
<main>
${book.stories.map((story, at) => storyMarkup(story, at, book.stories.length > 1)).join('\n')}
</main>
</body>
</html>
`
}

function contentsOf(story: BookStory, at: number): string {
  const parts = story.parts.map(
    ({ name }, part) => `<li><a href="#s${at + 1}-p${part + 1}">${xml(name)}</a></li>`,
  )
  return `<li><a href="#s${at + 1}">${xml(bylineOf(story))}</a><ol>${parts.join('')}</ol></li>`
}

function storyMarkup(story: BookStory, at: number, isOneOfSeveral: boolean): string {
  const level = isOneOfSeveral ? 2 : 1
  const parts = story.parts.map(
    ({ name, blocks, before, after }, part) =>
      `<section id="s${at + 1}-p${part + 1}"><h${level + 1}>${xml(name)}</h${level + 1}>
${notesMarkup(before)}${blocksMarkup(blocks)}
${notesMarkup(after)}</section>`,
  )
  return `<article id="s${at + 1}"${htmlLanguage(story.language)}>
<section class="about">${aboutMarkup(story, level)}</section>
${parts.join('\n')}
</article>`
}

function htmlLanguage(language: string | null): string {
  return languageAttributes(language).replace(/ xml:lang="[^"]*"/, '')
}
