// Writing that was not handed in when its sheet was closed: it stands there again when the sheet is opened.

import { useRef, useState } from 'react'
import { keepDraft, readDraft } from '../device/storage/drafts.ts'

export interface Draft<Value> {
  readonly value: Value
  readonly change: (change: (before: Value) => Value) => void
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
  // Two changes may come before the next drawing.
  const latest = useRef(value)
  return {
    value,
    change: (change) => {
      latest.current = change(latest.current)
      setValue(latest.current)
      keepDraft(name, JSON.stringify(latest.current))
    },
    letGo: () => {
      latest.current = before
      keepDraft(name, null)
      setValue(before)
      setOld(false)
    },
    isOld,
  }
}

/** What it was about is gone. */
export function forgetDraft(name: string): void {
  keepDraft(name, null)
}

function written<Value>(name: string): Value | null {
  try {
    return JSON.parse(readDraft(name) ?? 'null') as Value | null
  } catch {
    return null
  }
}
