// Brings to this device what is shown and not here: a whole result, with one act, and says how far it is.

import { useMemo, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { ownValues } from '../../core/library/own-columns.ts'
import { addresses } from '../addresses.ts'
import { fetchOrdinals } from '../state/downloads/download.ts'
import { useDownload } from '../state/downloads/download-state.ts'
import { useHere } from '../state/downloads/here.ts'
import { useDownloadRests } from '../state/downloads/use-download-rests.ts'
import { Button } from '../ui/controls/button.tsx'
import { spellCount, storiesWords } from '../ui/count-words.ts'
import { thisDevice } from '../ui/this-device.ts'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import { listHeading } from './list-heading.ts'
import type { Library } from './use-library.ts'

const HERE = 1 << ownValues('where').indexOf('here')

function isMissing(where: Uint8Array, ordinal: number): boolean {
  return ((where[ordinal] ?? 0) & HERE) === 0
}

interface Asked {
  /** The list's address when it was asked for. */
  readonly search: string
  /** When, by the page's own clock. */
  readonly at: number
  /** Whether it has come, or was given up. */
  readonly isOver: boolean
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
  const { search } = useLocation()
  const [asked, setAsked] = useState<Asked | null>(null)
  // The press takes its button along.
  useLostFocus(asked?.at, listHeading)
  if (!isReady) return null
  // What was asked for of another list is told of on the device's own page.
  if (asked?.search === search && (!asked.isOver || !isResting || missing === 0))
    return <Fetching isOver={missing === 0} />
  if (isResting && missing > 0) {
    const fetchThem = async () => {
      const at = performance.now()
      setAsked({ search, at, isOver: false })
      await fetchOrdinals(shown.filter((ordinal) => isMissing(where, ordinal))).catch(() => undefined)
      setAsked({ search, at, isOver: true })
    }
    return (
      <Button
        kind="quiet"
        aria-label={`Fetch ${storiesWords(missing)} to this ${thisDevice}`}
        onClick={() => void fetchThem()}
      >
        Fetch {spellCount(missing)} to this {thisDevice}
      </Button>
    )
  }
  return null
}

function Fetching({ isOver }: { readonly isOver: boolean }) {
  const phase = useDownload((download) => download.phase)
  const work = useHere((here) => here.work)
  const done = work ? `: ${spellCount(work.done)} of ${spellCount(work.total)} are here` : ''
  const onTheWay =
    phase === 'waiting' ? 'No network just now. They come when it is back.' : `Fetching${done}…`
  return (
    <p className="fetching" role="status">
      {isOver ? `All of them are on this ${thisDevice} now.` : onTheWay}{' '}
      {!isOver && <Link to={addresses.device}>How far it is</Link>}
    </p>
  )
}
