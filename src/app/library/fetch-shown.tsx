// Brings to this device what is shown and not here: a whole result, with one act.

import { useMemo } from 'react'
import { ownValues } from '../../core/own-columns.ts'
import { fetchOrdinals } from '../state/download.ts'
import { useHere } from '../state/here.ts'
import { useDownloadRests } from '../state/use-download-rests.ts'
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
  const isResting = useDownloadRests()
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
