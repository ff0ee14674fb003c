// Stories of the reader's own in a backup: files that they brought, as they were, with what they corrected. Key: the id.

import { isSmallJson, type Json } from './canonical.ts'
import { given, isId, isText, LONGEST } from './given-values.ts'
import { firstOf, type Section } from './section.ts'

export interface OwnStoryRecord {
  readonly id: string
  /** The file's name. */
  readonly name: string
  /** The file as it was: its text, or its bytes in base64. */
  readonly content:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'bytes'; readonly base64: string }
  /** Hash of the file's bytes, in hex: the one who takes it over proves it. */
  readonly hash: string
  /** What the reader corrected, opaque here: who takes it over checks it. */
  readonly edits: Json
}

const MOST_CONTENT = 24_000_000
const MOST_EDITS = 200_000

export const ownStories: Section<OwnStoryRecord> = {
  read: (key, value) => {
    const { id, name, content, hash, edits = null } = given(value) ?? {}
    const kept = contentFrom(content)
    if (id !== key || !isId(id) || !isText(name, LONGEST.name) || !kept) return null
    if (typeof hash !== 'string' || !/^[0-9a-f]{8,64}$/.test(hash)) return null
    return isSmallJson(edits, MOST_EDITS) ? { id, name, content: kept, hash, edits } : null
  },
  together: firstOf,
}

function contentFrom(value: unknown): OwnStoryRecord['content'] | null {
  const { kind, text, base64 } = given(value) ?? {}
  if (kind === 'text' && isText(text, MOST_CONTENT)) return { kind, text }
  const isBytes = isText(base64, MOST_CONTENT) && /^[A-Za-z0-9+/]*={0,2}$/.test(base64)
  return kind === 'bytes' && isBytes ? { kind, base64 } : null
}
