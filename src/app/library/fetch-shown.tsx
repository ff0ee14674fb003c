// Brings to this device what is shown and not here: a whole result, with one act.

import { useEffect, useMemo, useState } from 'react'
import { ownValues } from '../../core/own-columns.ts'
import { fetchOrdinals } from '../state/download.ts'
import { useDownload } from '../state/download-state.ts'
import { useHere } from '../state/here.ts'
import { Button } from '../ui/button.tsx'
import { spellCount, storiesWords } from '../ui/count-words.ts'
import { thisDevice } from '../ui/this-device.ts'
import type { Library } from './use-library.ts'

const HERE = 1 << ownValues('where').indexOf('here')

function isMissing(where: Uint8Array, ordinal: number): boolean {
  return ((where[ordinal] ?? 0) & HERE) === 0
}

export function FetchShown({ library: { known, shown } }: { readonly library: Library }) {
  const isReady = useHere(({ phase }) => phase === 'ready')
  const isResting = useIsResting()
  const { where } = known.own
  const missing = useMemo(() => {
    let count = 0
    for (let at = 0; at < shown.length; at++) if (isMissing(where, shown[at] ?? 0)) count++
    return count
  }, [shown, where])
  if (!isReady || !isResting || missing === 0) return null
  return (
    <Button
      kind="quiet"
      aria-label={`Fetch ${storiesWords(missing)} to this ${thisDevice}`}
      onClick={() => void fetchOrdinals(shown.filter((ordinal) => isMissing(where, ordinal)))}
    >
      Fetch {spellCount(missing)} to this {thisDevice}
    </Button>
  )
}

/** The list hears a little later of what has come last, which would be offered again until then. In milliseconds. */
const HEARD = 300

function useIsResting(): boolean {
  const isResting = useDownload(({ phase }) => phase !== 'coming' && phase !== 'waiting')
  const [hasRested, setRested] = useState(isResting)
  useEffect(() => {
    const timer = setTimeout(() => setRested(isResting), isResting ? HEARD : 0)
    return () => clearTimeout(timer)
  }, [isResting])
  return hasRested && isResting
}
