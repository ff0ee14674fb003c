// Whether stories may be offered to be fetched: nothing is coming, and what has come last is known everywhere.

import { useEffect, useState } from 'react'
import { useDownload } from './download-state.ts'

/** The lists hear a little later of what has come last, which would be offered again until then. In milliseconds. */
const HEARD = 300

export function useDownloadRests(): boolean {
  const phase = useDownload((download) => download.phase)
  const isComing = phase === 'coming' || phase === 'waiting'
  const [isHeard, setHeard] = useState(!isComing)
  useEffect(() => {
    const timer = setTimeout(() => setHeard(!isComing), isComing ? 0 : HEARD)
    return () => clearTimeout(timer)
  }, [isComing])
  return phase !== 'unknown' && !isComing && isHeard
}
