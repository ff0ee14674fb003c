// The page before a story: what it is called and by whom, its warnings, its summary and what is known of it.

import { type BookStory, bylineOf } from './book.ts'
import { paragraphsMarkup, xml } from './markup.ts'

/** Markup, its heading of a level, an address that names it if given. */
export function aboutMarkup(story: BookStory, level: 1 | 2): string {
  const { summary, warnings, facts } = story
  const under = level + 1
  return [
    `<h${level}>${xml(bylineOf(story))}</h${level}>`,
    `<h${under}>Warnings</h${under}>`,
    ...warnings.map((sentence) => `<p dir="auto">${xml(sentence)}</p>`),
    ...(summary === null ? [] : [`<h${under}>Summary</h${under}>`, paragraphsMarkup(summary)]),
    ...(facts.length === 0
      ? []
      : [
          `<h${under}>What is known of it</h${under}>`,
          `<dl>${facts.map(({ name, words }) => `<dt>${xml(name)}</dt><dd dir="auto">${xml(words)}</dd>`).join('\n')}</dl>`,
        ]),
  ].join('\n')
}
