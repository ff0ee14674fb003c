// Brings to this device what stands on a shelf and is not here.

import type { Entry } from '../../core/catalogue/catalogue.ts'
import { isHere } from '../../core/offline/here.ts'
import { fetchStories } from '../state/downloads/download.ts'
import { useHere } from '../state/downloads/here.ts'
import { useDownloadRests } from '../state/downloads/use-download-rests.ts'
import { Button } from '../ui/controls/button.tsx'
import { spellCount } from '../ui/count-words.ts'
import { thisDevice } from '../ui/this-device.ts'

interface Props {
  readonly name: string
  readonly entries: readonly Entry[]
}

export function FetchShelf({ name, entries }: Props) {
  const isReady = useHere(({ phase }) => phase === 'ready')
  const files = useHere((here) => here.files)
  const isResting = useDownloadRests()
  const missing = entries.filter((entry) => !isHere(entry, files))
  if (!isReady || !isResting || missing.length === 0) return null
  return (
    <Button kind="quiet" onClick={() => void fetchStories(missing)}>
      Fetch {spellCount(missing.length)} to this {thisDevice}
      <span className="visually-hidden"> from {name}</span>
    </Button>
  )
}
