// While windows of an older version are open, the files of its shell stand aside for them.

/** Name of the cache that holds them. Names begin with the base, since one origin may hold several archives. */
export function olderShellName(base: string): string {
  return `dogear${base}older`
}
