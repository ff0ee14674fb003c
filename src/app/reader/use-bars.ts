// When the reading bars show: a tap in the middle third, Escape, or Tab brings them; reading on takes them away;
// focus inside holds them. They lie over the page and never move a line of it.

import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { useReadings } from '../state/readings.ts'

/** A scroll of this many pixels is reading on; less is a finger that trembled. */
const READING_ON = 24

export function useBars() {
  // Who has never read here is shown the bars once, to know that there are any.
  const [areBarsShown, setShown] = useState(() => Object.keys(useReadings.getState().byStory).length === 0)
  const holds = useRef(false)
  const from = useRef(0)

  useEffect(() => {
    if (!areBarsShown) return
    from.current = window.scrollY
    const onScroll = () => {
      if (!holds.current && Math.abs(window.scrollY - from.current) > READING_ON) setShown(false)
    }
    window.addEventListener('scroll', onScroll, { passive: true })
    return () => window.removeEventListener('scroll', onScroll)
  }, [areBarsShown])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) setShown((shown) => !shown)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])

  const onTap = (event: MouseEvent<HTMLElement>) => {
    const isOnControl = event.target instanceof Element && event.target.closest('a, button, summary') !== null
    const isSelecting = window.getSelection()?.isCollapsed === false
    const third = window.innerWidth / 3
    const isInMiddle = event.clientX > third && event.clientX < 2 * third
    if (isInMiddle && !isOnControl && !isSelecting) setShown((shown) => !shown)
  }

  const barsProps = {
    onFocus: () => {
      holds.current = true
      setShown(true)
    },
    onBlur: () => {
      holds.current = false
    },
  }
  return { areBarsShown, barsProps, onTap }
}
