// Writing that was not handed in when its sheet was closed: it stands there again when the sheet is opened.

import { useState } from 'react'
import { keepDraft, readDraft } from '../device/drafts.ts'

export interface Draft<Value> {
  readonly value: Value
  readonly set: (value: Value) => void
  /** It is handed in, or no more wanted: the next one begins anew. */
  readonly letGo: () => void
  /** Whether it was begun before the sheet was opened. */
  readonly isOld: boolean
}

/** A draft by its name; `before` is what stands there where none was begun, of the shape that JSON has. */
export function useDraft<Value>(name: string, before: Value): Draft<Value> {
  const [opened] = useState(() => written<Value>(name))
  const [value, setValue] = useState<Value>(opened ?? before)
  const [isOld, setOld] = useState(opened !== null)
  return {
    value,
    set: (next) => {
      setValue(next)
      keepDraft(name, JSON.stringify(next))
    },
    letGo: () => {
      keepDraft(name, null)
      setValue(before)
      setOld(false)
    },
    isOld,
  }
}

function written<Value>(name: string): Value | null {
  try {
    return JSON.parse(readDraft(name) ?? 'null') as Value | null
  } catch {
    return null
  }
}
