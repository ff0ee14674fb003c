// Keys that are a single letter or sign, while no sheet is open and nothing is typed into.

import { useEffect, useRef } from 'react'
import { useSettings } from '../../state/settings.ts'
import { type LetterAct, letterKeys } from './keys.ts'

type Acts = Readonly<Record<LetterAct, () => unknown>>

export function useLetterKeys(acts: Acts): void {
  const areOn = useSettings((settings) => settings.letterKeys)
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    if (!areOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (document.querySelector('dialog[open]')) return
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return
      if (!isLetterKey(event.key)) return
      event.preventDefault()
      latest.current[letterKeys[event.key]]()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [areOn])
}

function isLetterKey(key: string): key is keyof typeof letterKeys {
  return Object.hasOwn(letterKeys, key)
}
