// Files that were shared with the app: where the service worker lays them down, and how the page finds them.

/** Name of the cache. Names begin with the base, since one origin may hold several archives. */
export function sharedCacheName(base: string): string {
  return `dogear${base}shared`
}

/** In the address of the page that is opened then: what was shared waits, or could not be laid down. */
export const SHARED = 'shared'
export const NOT_SHARED = 'not-shared'

/** Header of a laid-down file that holds its name, encoded as in an address. */
export const NAME_HEADER = 'x-name'

/** Shared words without a file, as a file: with the address that came along above them. */
export function sharedText(title: string, text: string, url: string): string {
  return [title && `Title: ${title.replace(/\s+/g, ' ')}`, url, text].filter((one) => one !== '').join('\n\n')
}
