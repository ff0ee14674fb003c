// How published files are named and proved, for everyone who writes, keeps or reads them.

/** Hex digits of SHA-256 that name a file: 80 bits, far beyond chance for any archive. */
export const HASH_DIGITS = 20

/** Address of a story's file, relative to the app's base. */
export function fileAddress(hash: string): string {
  return `stories/${hash}.json`
}

/** Address of a file of sections (`sections.ts`), as the catalogue is one. */
export function sectionsAddress(hash: string): string {
  return `stories/${hash}.bin`
}

/** The hash in a published file's address, or null for any other address. */
export function hashInAddress(address: string): string | null {
  return /\/stories\/([0-9a-f]{20})\.(?:json|bin)$/.exec(address)?.[1] ?? null
}

/** Name of the cache that keeps stories. Names begin with the base, since one origin may hold several archives. */
export function storiesCacheName(base: string): string {
  return `dogear${base}stories`
}

/** A file to be brought and proved: its path on this origin, and the hash in its name. */
export interface FileToProve {
  readonly path: string
  readonly hash: string
}

/** Whether a SHA-256 digest is the one that a file's name promises. */
export function isDigestOf(digest: Uint8Array, hash: string): boolean {
  let hex = ''
  for (const byte of digest) hex += byte.toString(16).padStart(2, '0')
  return hex.startsWith(hash)
}
