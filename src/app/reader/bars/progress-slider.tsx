// The line of progress in the lower bar: dragged, or moved by keys, it says where it would lead and goes there when it
// is let go. That is a jump, so it leaves a way back.

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { partAtShare } from '../../../core/place/part-at-share.ts'
import { ProgressLine } from '../../ui/story/progress-line.tsx'
import { useReader } from '../reader.ts'
import { partName } from '../text/part-name.ts'
import './progress-slider.css'

interface Props {
  /** Share of the story read, 0 to 1. */
  readonly share: number
  /** Shares at which a corner is folded. */
  readonly corners: readonly number[]
  /** What the line says while it is not held. */
  readonly words: string
}

/** Keys that follow each other faster than this are one movement, in milliseconds. */
const ONE_MOVE = 700

export function ProgressSlider({ share, corners, words }: Props) {
  const { entry, story, goToShare } = useReader()
  const [held, setHeld] = useState<number | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const shown = held ?? share
  const target = partAtShare(shown, entry.parts)
  const where = [
    entry.parts.length > 1 && `Part ${target.part + 1}`,
    entry.parts.length > 1 && story.parts[target.part]?.title && partName(story, target.part),
    `${Math.round(shown * 100)} %`,
  ]
    .filter(Boolean)
    .join(' · ')

  const letGo = (to: number | null) => {
    clearTimeout(timer.current)
    setHeld(null)
    if (to === null) return
    const place = partAtShare(to, entry.parts)
    goToShare(place.part, place.share)
  }
  const shareUnder = (event: PointerEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return Math.min(Math.max((event.clientX - left) / width, 0), 1)
  }
  const onKey = (event: KeyboardEvent) => {
    const to = keyTarget(event.key, shown, entry.parts)
    if (event.key === 'Escape' && held !== null) {
      event.stopPropagation()
      letGo(null)
    } else if (event.key === 'Enter' && held !== null) letGo(held)
    else if (to !== null) {
      event.preventDefault()
      event.stopPropagation()
      setHeld(to)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => letGo(to), ONE_MOVE)
    }
  }
  return (
    <>
      <p className="left-words" aria-hidden={held !== null}>
        <strong>{held === null ? words : `Let go for ${where}`}</strong>
        <span>{Math.round(shown * 100)} %</span>
      </p>
      <div
        className="progress-slider"
        role="slider"
        tabIndex={0}
        aria-label="Place in the story"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(shown * 100)}
        aria-valuetext={where}
        onKeyDown={onKey}
        onBlur={() => held !== null && letGo(held)}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setHeld(shareUnder(event))
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) setHeld(shareUnder(event))
        }}
        onPointerUp={(event) => letGo(held === null ? null : shareUnder(event))}
        onPointerCancel={() => letGo(null)}
      >
        <ProgressLine share={shown} parts={entry.parts} corners={corners} hasKnob />
      </div>
    </>
  )
}

const STEP = 0.01

function keyTarget(key: string, share: number, parts: readonly number[]): number | null {
  const { part } = partAtShare(share, parts)
  const startOf = (index: number) => {
    const whole = parts.reduce((sum, count) => sum + count, 0) || 1
    return parts.slice(0, Math.max(0, index)).reduce((sum, count) => sum + count, 0) / whole
  }
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(1, share + STEP)
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, share - STEP)
    case 'PageUp':
      return Math.min(1, startOf(part + 1))
    case 'PageDown':
      return startOf(startOf(part) < share - 1e-6 ? part : part - 1)
    case 'Home':
      return 0
    case 'End':
      return 1
    default:
      return null
  }
}
