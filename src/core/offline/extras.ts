// Files that are kept only once somebody has needed them, such as the letters of a face that was chosen: how the page
// asks the service worker for them, and where it keeps them.

/** Name of the cache that keeps them. Names begin with the base, since one origin may hold several archives. */
export function extrasCacheName(base: string): string {
  return `dogear${base}extras`
}

/** What the page asks of the worker. Addresses are relative to the base. The answer is whether all are kept. */
export interface KeepExtras {
  readonly type: 'KEEP_EXTRAS'
  readonly files: readonly string[]
}

/** A message as a wish to keep extras; null where it is another one. */
export function keepExtrasIn(message: unknown): KeepExtras | null {
  if (typeof message !== 'object' || message === null || Reflect.get(message, 'type') !== 'KEEP_EXTRAS')
    return null
  const files: unknown = Reflect.get(message, 'files')
  if (!Array.isArray(files)) return null
  return { type: 'KEEP_EXTRAS', files: files.filter((file): file is string => typeof file === 'string') }
}

/** A built file's name without its hash: the same in every version. */
export function nameWithoutHash(file: string): string {
  return file.replace(/-[\w-]{8}(\.\w+)$/, '$1')
}
