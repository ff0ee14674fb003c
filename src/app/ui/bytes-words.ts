// Sizes of files in words.

/** `0 kB`, `312 kB`, `1.2 MB`, `148 MB`: thousands, as phones count. */
export function bytesWords(bytes: number): string {
  if (bytes < 999_500) return `${Math.ceil(bytes / 1000)} kB`
  const megabytes = bytes / 1_000_000
  return megabytes < 9.95 ? `${megabytes.toFixed(1)} MB` : `${Math.round(megabytes)} MB`
}
