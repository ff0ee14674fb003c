// The page moves by itself, at the reader's own number of words a minute. In pages it is turned when it has been read.

import { useEffect, useRef } from 'react'
import { endHandsFree, useHandsFree } from '../../state/reading/hands-free.ts'
import { useSettings } from '../../state/settings.ts'
import type { Reader } from '../reader.ts'

/** After a long pause (another tab, a slow phone) the page goes on, it does not leap. In milliseconds. */
const LONGEST_STEP = 100

export function useMovingPage({ entry, part, sight, turn, nextPart, textHeight }: Reader): void {
  const isOn = useHandsFree((state) => state.story === entry.id && state.way === 'moving')
  const isPaused = useHandsFree((state) => state.isPaused)
  const pace = useSettings((settings) => settings.scrollPace)
  const isPaged = useSettings((settings) => settings.flow === 'pages')
  const words = entry.parts[part] ?? 0
  const latest = useRef(sight)
  latest.current = sight

  useEffect(() => {
    if (!isOn || isPaused || isPaged) return
    let before = performance.now()
    let owed = 0
    let frame = requestAnimationFrame(function step(now) {
      const height = textHeight(part)
      owed += (Math.min(now - before, LONGEST_STEP) / 60_000) * pace * (words > 0 ? height / words : 0)
      before = now
      // A browser scrolls by whole pixels of the screen: less would be lost.
      if (owed >= 1) {
        const whole = Math.floor(owed)
        owed -= whole
        const here = window.scrollY
        window.scrollBy({ top: whole, behavior: 'instant' })
        if (window.scrollY === here && latest.current?.isAtEnd) {
          if (!nextPart(part)) endHandsFree('At the end of the story.')
          return
        }
      }
      frame = requestAnimationFrame(step)
    })
    return () => cancelAnimationFrame(frame)
  }, [isOn, isPaused, isPaged, pace, part, words, textHeight, nextPart])

  useEffect(() => {
    if (!isOn || isPaused || !isPaged || !sight) return
    const read = sight.seen.reduce(
      (sum, { part: one, from, to }) => sum + (to - from) * (entry.parts[one] ?? 0),
      0,
    )
    const timer = setTimeout(
      () => {
        if (!turn(1)) endHandsFree('At the end of the story.')
      },
      (Math.max(read, 8) / pace) * 60_000,
    )
    return () => clearTimeout(timer)
  }, [isOn, isPaused, isPaged, pace, sight, entry, turn])
}
