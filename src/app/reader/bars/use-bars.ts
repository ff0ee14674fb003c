// When the reading bars show: a tap in the middle third, Escape, or Tab brings them; reading on takes them away;
// focus inside holds them. After a jump they show the way back until one reads on. They lie over the page and never move a line of it. On pages a tap in an outer third turns.

import { type FocusEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import { endFreshJump, useJumpIn } from '../../state/reading/fresh-jump.ts'
import { useReadings } from '../../state/reading/readings.ts'
import type { Flow } from '../place/flow.ts'
import type { Reader } from '../reader.ts'

/** A scroll of this many pixels is reading on; less is a finger that trembled. */
const READING_ON = 24
/** What one operates within the text. */
const CONTROLS = 'a, button, summary, select'

export function useBars(story: string, flow: Flow['name'], turn: Reader['turn']) {
  const jump = useJumpIn(story)
  // Who has never read here is shown the bars once, to know that there are any.
  const [areBarsShown, setShown] = useState(
    () => jump !== null || Object.keys(useReadings.getState().byStory).length === 0,
  )
  const bars = useRef<HTMLDivElement>(null)
  const holds = useRef(false)
  const from = useRef(0)
  /** A jump has moved the page, or is about to: that is not reading on. */
  const isJumping = useRef(false)

  useEffect(() => {
    if (!jump) return
    isJumping.current = true
    setShown(true)
  }, [jump])
  const wereShown = useRef(areBarsShown)
  useEffect(() => {
    if (wereShown.current && !areBarsShown) endFreshJump()
    wereShown.current = areBarsShown
  }, [areBarsShown])

  useEffect(() => {
    if (!areBarsShown) return
    from.current = window.scrollY
    const onScroll = () => {
      if (isJumping.current) {
        isJumping.current = false
        from.current = window.scrollY
        return
      }
      const isReadingOn = flow === 'pages' || Math.abs(window.scrollY - from.current) > READING_ON
      if (!holds.current && isReadingOn) setShown(false)
    }
    // In the capture phase, where a turned page is heard, too.
    const listen = { passive: true, capture: true }
    window.addEventListener('scroll', onScroll, listen)
    return () => window.removeEventListener('scroll', onScroll, listen)
  }, [areBarsShown, flow])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return
      if (event.key === 'Escape') setShown((shown) => !shown)
      // The first Tab brings the bars, and goes there: elsewhere it would carry the page to the end of the part. So it
      // does from words that have the focus to be read out. Who is on a control of the text, or of
      // another bar, goes on from it.
      const focused = document.activeElement
      const isOnControl = focused?.matches(`.reading :is(${CONTROLS}):not(.reader-bars *)`) ?? false
      const isOnWords = focused?.matches('.page-of-text [tabindex="-1"]') ?? false
      const isToBars = areBarsShown ? isOnWords && !event.shiftKey : !isOnControl
      if (event.key === 'Tab' && isToBars) {
        event.preventDefault()
        setShown(true)
        const first =
          (jump && bars.current?.querySelector<HTMLElement>('.way-back button')) ??
          bars.current?.querySelector<HTMLElement>('a, button')
        first?.focus({ preventScroll: true })
      }
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [areBarsShown, jump])

  const wasSelecting = useRef(false)
  const onPress = () => {
    wasSelecting.current = window.getSelection()?.isCollapsed === false
  }
  const onTap = (event: MouseEvent<HTMLElement>) => {
    const isOnControl = event.target instanceof Element && event.target.closest(CONTROLS) !== null
    const third = window.innerWidth / 3
    const isInMiddle = event.clientX > third && event.clientX < 2 * third
    if (isOnControl || wasSelecting.current) return
    if (!isInMiddle) {
      if (flow === 'pages') turn(isTowardsEnd(event) ? 1 : -1)
      return
    }
    // The second click of a pair takes the first one back: who picks a word does not mean the bars.
    if (event.detail <= 2) setShown((shown) => !shown)
  }

  const barsProps = {
    ref: bars,
    // Only a focus that can be seen holds the bars: a finger leaves one behind that nobody knows of.
    onFocus: (event: FocusEvent) => {
      if (!event.target.matches(':focus-visible')) return
      holds.current = true
      setShown(true)
    },
    onBlur: () => {
      holds.current = false
    },
  }
  // What has the focus in the text must not lie under a bar.
  const onTextFocus = ({ target }: FocusEvent) => {
    if (target.matches(':focus-visible') && target.closest(CONTROLS)) setShown(false)
  }
  return {
    areBarsShown,
    barsProps,
    textProps: { onPointerDown: onPress, onClick: onTap, onFocus: onTextFocus },
  }
}

/** The outer third where the text goes on. */
function isTowardsEnd({ clientX, currentTarget }: MouseEvent<HTMLElement>): boolean {
  const isRight = clientX > window.innerWidth / 2
  return currentTarget.querySelector(':dir(rtl)') === null ? isRight : !isRight
}
