// Every address of an archive, and what its page must show: asked of the page's own document.

import type { Published } from './published.ts'

export interface Address {
  /** Behind the base. */
  readonly path: string
  /** An expression that answers what stands on the page; `null` or less than `wanted` while it is not all there. */
  readonly shown: string
  readonly wanted: unknown
}

const HEADING = `document.querySelector('h1')?.textContent ?? null`
const TEXT = `[...document.querySelectorAll('[data-block]')].map((block) => block.textContent)`

/** Screens and their headings. */
const screens: Readonly<Record<string, string>> = {
  search: 'Search inside the stories',
  shelves: 'Shelves',
  marks: 'Marks',
  device: 'This computer',
  settings: 'Settings',
  'settings/hidden': 'What you hide',
  history: 'History',
}

/** The screens, then each story's page, then each of its parts. */
export function addressesOf({ stories }: Published): readonly Address[] {
  return [
    {
      path: '',
      shown: `document.querySelectorAll('main article').length`,
      wanted: stories.length,
    },
    {
      path: 'search?q=lighthouse',
      shown: `document.querySelectorAll('main a[href*="lighthouse"]').length > 0`,
      wanted: true,
    },
    ...Object.entries(screens).map(([path, wanted]) => ({ path, shown: HEADING, wanted })),
    ...stories.map(({ entry }) => ({
      path: `story/${encodeURIComponent(entry.id)}`,
      shown: `[(${HEADING})?.includes(${JSON.stringify(entry.title.value ?? entry.opening)}), document.querySelectorAll('main a[href*="/read/"]').length > 0]`,
      wanted: [true, true],
    })),
    ...stories.flatMap(({ entry, parts }) =>
      parts.map((blocks, part) => ({
        path: `read/${encodeURIComponent(entry.id)}/${part + 1}`,
        shown: TEXT,
        wanted: blocks,
      })),
    ),
  ]
}
