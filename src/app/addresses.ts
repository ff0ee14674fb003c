// The addresses of the app's views, relative to its base. A stranger can read them, and links to them last.

export const addresses = {
  library: '/',
  marks: '/marks',
  device: '/device',
  settings: '/settings',
  history: '/history',
} as const

/** A story's own page. */
export function storyAddress(id: string): string {
  return `/story/${encodeURIComponent(id)}`
}

/** The text of a part; `part` is an index from 0, the address counts from 1. A block opens on that paragraph. */
export function readAddress(id: string, part: number, block?: number): string {
  return `/read/${encodeURIComponent(id)}/${part + 1}${block === undefined ? '' : `#b${block}`}`
}
