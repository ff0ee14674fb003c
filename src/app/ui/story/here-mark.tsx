// Whether a story is on this device: a small phone, filled as far as it is here, with the words beside it.

import type { CSSProperties } from 'react'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { bytesHere, partsHere } from '../../../core/offline/here.ts'
import { useHere } from '../../state/downloads/here.ts'
import { bytesWords } from '../bytes-words.ts'
import { thisDevice } from '../this-device.ts'
import './here-mark.css'

interface Props {
  readonly entry: Entry
  /** `short` is for places that are about this device anyway: "Here", "Not here". */
  readonly words?: 'full' | 'short'
}

/** The mark of one story as it is kept now. Its place stays empty until that is known. */
export function StoryHere({ entry, words }: Props) {
  const phase = useHere((here) => here.phase)
  const parts = useHere((here) => partsHere(entry, here.files))
  const here = useHere(({ files }) => bytesHere(entry, files))
  if (phase === 'no-storage') return null
  if (phase === 'unknown') return <span className="here-mark">&nbsp;</span>
  const of = entry.parts.length
  // Room that it takes here; where nothing of it is here, room that it would take.
  const bytes = parts > 0 ? here : entry.files.reduce((sum, file) => sum + file.bytes, 0)
  return (
    <span className="here-mark">
      {hereIcon(of === 0 ? 0 : parts / of)}
      <span>{`${hereWords(parts, of, words)}, ${bytesWords(bytes)}`}</span>
    </span>
  )
}

export function hereWords(parts: number, of: number, words: 'full' | 'short' = 'full'): string {
  if (parts > 0 && parts < of) return `${parts} of ${of} parts`
  if (words === 'short') return parts === 0 ? 'Not here' : 'Here'
  return parts === 0 ? `Not on this ${thisDevice}` : `On this ${thisDevice}`
}

/**
 * The icon alone, as large as its style says. Any part of a story shows at least a little, and nothing short of all of
 * it looks full.
 */
export function hereIcon(share: number) {
  if (share <= 0) return <span className="here-icon empty" aria-hidden="true" />
  const isPart = share < 1
  const style = isPart ? ({ '--full': Math.min(0.8, Math.max(0.18, share)) } as CSSProperties) : undefined
  return <span className="here-icon" style={style} aria-hidden="true" />
}
