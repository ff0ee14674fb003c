// Published files of the reader's own stories, for whoever asks for a file by its hash: which there are, and how one is
// read. Empty until there are own stories, so that nobody else pays for them.

interface OwnTexts {
  readonly hashes: ReadonlySet<string>
  readonly read: (hash: string) => Promise<string | null>
}

let own: OwnTexts = { hashes: new Set(), read: async () => null }

export function haveOwnTexts(texts: OwnTexts): void {
  own = texts
}

export function ownHashes(): ReadonlySet<string> {
  return own.hashes
}

/** Null where the file is none of them, or where the storage does not give it. */
export async function ownText(hash: string): Promise<string | null> {
  return own.hashes.has(hash) ? own.read(hash).catch(() => null) : null
}
