// The selected words, from when the reader has let go of them until they are done with. A finger on the bar of acts may
// take the browser's selection away: what was selected stands until the act is done.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useSettings } from '../../state/settings.ts'
import type { Reader } from '../reader.ts'
import { reachesFoot, type Stretch, selectBlock, selectedStretch } from './selection-stretch.ts'

/** Height of the bar of acts with some air, in CSS pixels: words that reach lower have it at the top. */
const BAR = 150

export interface Selected extends Stretch {
  /** Where the bar of acts lies, so that it covers none of the words. */
  readonly bar: 'foot' | 'head'
}

/** The key that selects the paragraph at the reading line. */
const SELECT_KEY = 'h'

export function useSelectedStretch(bar: RefObject<HTMLElement | null>, currentPlace: Reader['currentPlace']) {
  const [selected, setSelected] = useState<Selected | null>(null)
  const hasLetterKeys = useSettings((settings) => settings.letterKeys)
  const isOnBar = useRef(false)
  const isSelected = selected !== null

  const release = useCallback(() => {
    isOnBar.current = false
    window.getSelection()?.removeAllRanges()
    setSelected(null)
  }, [])

  useEffect(() => {
    let frame = 0
    let isMouseDown = false
    const look = () => {
      if (isMouseDown || isOnBar.current || document.querySelector('dialog[open]')) return
      const stretch = selectedStretch()
      setSelected((before) => stretch && { ...stretch, bar: before?.bar ?? barFor() })
    }
    const lookSoon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(look)
    }
    const onPress = (event: PointerEvent) => {
      isOnBar.current = event.target instanceof Node && (bar.current?.contains(event.target) ?? false)
      isMouseDown = event.pointerType === 'mouse' && !isOnBar.current
      if (!isOnBar.current) lookSoon()
    }
    const onRelease = () => {
      isMouseDown = false
      if (!isOnBar.current) lookSoon()
    }
    const ends = new AbortController()
    const listen = { signal: ends.signal, capture: true }
    document.addEventListener('selectionchange', lookSoon, listen)
    window.addEventListener('pointerdown', onPress, listen)
    window.addEventListener('pointerup', onRelease, listen)
    window.addEventListener('pointercancel', onRelease, listen)
    return () => {
      cancelAnimationFrame(frame)
      ends.abort()
    }
  }, [bar])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') || event.altKey || event.ctrlKey || event.metaKey) return
      // A key may come before the selection has been looked at.
      const stretch = isSelected ? null : selectedStretch()
      if (stretch) flushSync(() => setSelected({ ...stretch, bar: barFor() }))
      else if (!isSelected) {
        const place = event.key === SELECT_KEY && hasLetterKeys && !isWriting(event.target) && currentPlace()
        if (place) selectBlock(place.part, place.block)
        return
      }
      const isInBar = bar.current?.contains(document.activeElement) ?? false
      if (event.key !== 'Escape' && event.key !== 'Tab') return
      event.stopPropagation()
      if (event.key === 'Tab' && isInBar) return
      event.preventDefault()
      if (event.key === 'Escape') release()
      else bar.current?.querySelector('button')?.focus()
    }
    // Ahead of the reading bars, which Tab and Escape would bring.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [bar, isSelected, hasLetterKeys, currentPlace, release])

  return { selected, release }
}

function barFor(): Selected['bar'] {
  return reachesFoot(BAR) ? 'head' : 'foot'
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null
}
