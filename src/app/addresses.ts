// The addresses of the app's views, relative to its base. A stranger can read them, and links to them last.

export const addresses = {
  library: '/',
  search: '/search',
  shelves: '/shelves',
  marks: '/marks',
  device: '/device',
  settings: '/settings',
  hidden: '/settings/hidden',
  backup: '/settings/backup',
  history: '/history',
  own: '/own',
  goOn: '/continue',
} as const

/** A story's own page. */
export function storyAddress(id: string): string {
  return `/story/${encodeURIComponent(id)}`
}

/** The text of a part; `part` is an index from 0, the address counts from 1. A block opens on that paragraph. */
export function readAddress(id: string, part: number, block?: number): string {
  return `/read/${encodeURIComponent(id)}/${part + 1}${block === undefined ? '' : `#b${block}`}`
}

/** The search through texts, with words to look for as they were typed. */
export function searchAddress(text: string): string {
  return text.trim() === '' ? addresses.search : `${addresses.search}?${new URLSearchParams({ q: text })}`
}
