// How a page is turned: keys, the wheel, a swipe. Taps are told from each other by use-bars.ts.

import { useEffect } from 'react'
import type { Flow } from '../place/flow.ts'
import type { Reader } from '../reader.ts'

/** A swipe that begins nearer to the window's edge than this is the system's (back, forward), in CSS pixels. */
const EDGE = 28
/** A finger's way that is a swipe, in CSS pixels. */
const SWIPE = 40
/** Turns of a wheel nearer together than this are one, in milliseconds. */
const ONE_TURN = 250

export function usePageTurns({ turn }: Reader, flow: Flow['name']): void {
  useEffect(() => {
    const ends = new AbortController()
    const listen = { signal: ends.signal }
    const isPaged = flow === 'pages'
    const isRightToLeft = () => document.querySelector('.page-window')?.matches(':dir(rtl)') ?? false
    const across = (direction: 1 | -1) => turn(isRightToLeft() ? (-direction as 1 | -1) : direction)

    const onKey = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return
      const act = keyTurns(event, isPaged)
      if (!act) return
      event.preventDefault()
      if (act.isAcross) across(act.direction)
      else turn(act.direction)
    }
    window.addEventListener('keydown', onKey, listen)
    if (!isPaged) return () => ends.abort()

    let turned = 0
    const onWheel = (event: WheelEvent) => {
      if (event.ctrlKey || document.querySelector('dialog[open]')) return
      const way = Math.abs(event.deltaY) > Math.abs(event.deltaX) ? event.deltaY : event.deltaX
      if (way === 0 || event.timeStamp - turned < ONE_TURN) return
      turned = event.timeStamp
      turn(way > 0 ? 1 : -1)
    }
    let from: PointerEvent | null = null
    const onPointer = (event: PointerEvent) => {
      const isTouch = event.pointerType !== 'mouse' && event.isPrimary
      const isAtEdge = event.clientX < EDGE || event.clientX > window.innerWidth - EDGE
      from = isTouch && !isAtEdge && isOnPage(event.target) ? event : null
    }
    const onRelease = (event: PointerEvent) => {
      const began = from
      from = null
      if (!began || window.getSelection()?.isCollapsed === false) return
      const x = event.clientX - began.clientX
      const y = event.clientY - began.clientY
      if (Math.abs(x) > SWIPE && Math.abs(x) > 2 * Math.abs(y)) across(x < 0 ? 1 : -1)
    }
    const onCancel = () => {
      from = null
    }
    window.addEventListener('wheel', onWheel, { ...listen, passive: true })
    window.addEventListener('pointerdown', onPointer, listen)
    window.addEventListener('pointerup', onRelease, listen)
    window.addEventListener('pointercancel', onCancel, listen)
    return () => ends.abort()
  }, [turn, flow])
}

function keyTurns(
  event: KeyboardEvent,
  isPaged: boolean,
): { readonly direction: 1 | -1; readonly isAcross: boolean } | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  switch (event.key) {
    case ' ':
      return { direction: event.shiftKey ? -1 : 1, isAcross: false }
    case 'PageDown':
      return { direction: 1, isAcross: false }
    case 'PageUp':
      return { direction: -1, isAcross: false }
    case 'ArrowRight':
      return event.shiftKey ? null : { direction: 1, isAcross: true }
    case 'ArrowLeft':
      return event.shiftKey ? null : { direction: -1, isAcross: true }
    case 'ArrowDown':
      return isPaged && !event.shiftKey ? { direction: 1, isAcross: false } : null
    case 'ArrowUp':
      return isPaged && !event.shiftKey ? { direction: -1, isAcross: false } : null
    default:
      return null
  }
}

/** A sheet, a field or a control has its own use for the key. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || document.querySelector('dialog[open]')) return true
  const { target } = event
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, [contenteditable]')) return true
  return event.key === ' ' && target.closest('button, a, summary') !== null
}

function isOnPage(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.page-of-text') !== null
}
