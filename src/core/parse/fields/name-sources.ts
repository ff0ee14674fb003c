// Everybody whom a pairing's initials may mean: people of the text, the header, the folder, the keeper's cast and the
// rest of the archive, asked in that order. Who stays ambiguous stays as written.

import { folded } from '../characters.ts'
import type { CastMember, Origin } from '../draft.ts'
import type { FoundName } from '../guesses/names.ts'

export interface NameSources {
  /** People counted in the text, most frequent first. */
  readonly inText: readonly FoundName[]
  /** Names that the header gives in full. */
  readonly inHeader: readonly string[]
  readonly cast: readonly CastMember[]
  readonly inFolder: readonly string[]
  readonly inArchive: readonly string[]
}

/** The sources of a file; `inHeader` are the names that its header gives in full. */
export function nameSources(
  inText: readonly FoundName[],
  inHeader: readonly string[],
  origin: Pick<Origin, 'file' | 'cast' | 'archiveNames'>,
): NameSources {
  const cast = origin.cast ?? []
  return {
    inText: cast.length === 0 ? inText : countedAs(inText, cast),
    inHeader,
    cast,
    inFolder: folderNames(origin.file),
    inArchive: origin.archiveNames ?? [],
  }
}

/** Counts of the text with nicknames added to those whom they mean. */
function countedAs(inText: readonly FoundName[], cast: readonly CastMember[]): readonly FoundName[] {
  const full = new Map<string, string>()
  for (const { name, nicknames } of cast) {
    for (const called of [name, firstName(name), ...nicknames]) {
      const key = folded(called)
      full.set(key, full.has(key) && full.get(key) !== name ? called : name)
    }
  }
  const counts = new Map<string, number>()
  for (const { name, count } of inText) {
    const known = full.get(folded(name)) ?? name
    counts.set(known, (counts.get(known) ?? 0) + count)
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

/** Capitalised words of the folders above a file: `Willow-Spike/old/a.txt`. */
function folderNames(file: string): readonly string[] {
  const folders = file.split('/').slice(0, -1).join(' ')
  return [...new Set(folders.match(/\p{Lu}\p{Ll}{2,}/gu) ?? [])]
}
