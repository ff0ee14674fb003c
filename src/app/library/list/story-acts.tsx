// Listens to a list of stories as a whole: the button of a card's menu, a long press on the card, and the context menu
// key open what can be done with it. One listener serves a hundred thousand cards.

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Catalogue, Entry } from '../../../core/catalogue/catalogue.ts'
import { entryOfId } from '../../../core/catalogue/catalogue.ts'
import { useBarRoom } from '../../ui/page/use-bar-room.ts'
import { useChoosing } from './choosing.ts'
import { ChoosingBar } from './choosing-bar.tsx'
import { DoneBar, type LibraryAct } from './done-bar.tsx'
import { takeEarlyTap } from './early-tap.ts'
import { StorySheets } from './story-sheets.tsx'
import { swallowClick } from './swallow-click.ts'

/** What is open for which stories. */
export interface OpenSheet {
  readonly kind: 'menu' | 'shelves' | 'hide' | 'export'
  readonly entries: readonly Entry[]
}

interface Props {
  readonly catalogue: Catalogue
  /** Ordinals of the stories that are shown. */
  readonly shown: Uint32Array
  /** What holds the list. */
  readonly list: { readonly current: HTMLElement | null }
}

export function StoryActs({ catalogue, shown, list }: Props) {
  const [open, setOpen] = useState<OpenSheet | null>(null)
  const [done, setDone] = useState<LibraryAct | null>(null)
  const isChoosing = useChoosing(({ chosen }) => chosen !== null)
  useEffect(() => {
    const openMenu = (id: string | null | undefined) => {
      const entry = id ? entryOfId(catalogue, id) : undefined
      if (entry) setOpen({ kind: 'menu', entries: [entry] })
      return entry !== undefined
    }
    const openFor = (card: Element | null | undefined) =>
      openMenu(card?.querySelector('[data-story]')?.getAttribute('data-story'))
    openMenu(takeEarlyTap())
    return list.current ? listenTo(list.current, openFor) : undefined
  }, [catalogue, list])
  useFocusBack(open)
  const bar = useBarRoom<HTMLDivElement>('--act-bar', roomOfActs)
  return (
    <>
      <div ref={bar} className="act-bar">
        <DoneBar done={done} onUndone={() => setDone(null)} />
        {isChoosing && <ChoosingBar catalogue={catalogue} shown={shown} onOpen={setOpen} onDone={setDone} />}
      </div>
      {open && <StorySheets open={open} onOpen={setOpen} onDone={setDone} />}
    </>
  )
}

/** The ring of a box to be ticked stands off from it, in CSS pixels. */
const AROUND = 12

/** What has the focus is never below the bar: the page brings it into sight above. */
function roomOfActs(_: HTMLElement, height: number): number | null {
  return height > 0 ? height + AROUND : null
}

/** Where an act has closed its sheet by itself, the focus goes back to the card: before a note of the act would take it. */
function useFocusBack(open: OpenSheet | null): void {
  const last = useRef<string | undefined>(undefined)
  useLayoutEffect(() => {
    const story = last.current
    last.current = open?.entries.length === 1 ? open.entries[0]?.id : undefined
    if (open || story === undefined || document.activeElement !== document.body) return
    const handle = document.getElementById(`more-${story}`) ?? document.getElementById(`choose-${story}`)
    handle?.focus({ preventScroll: true })
  }, [open])
}

/** A finger that rests this long, in milliseconds, and moves no further than this, in CSS pixels, asks for the menu. */
const LONG = 550
const STILL = 10

/** Answers how to stop listening. */
function listenTo(list: HTMLElement, openFor: (card: Element | null | undefined) => boolean): () => void {
  const cardOf = ({ target }: Event) => (target instanceof Element ? target.closest('article') : null)
  let timer = 0
  let from = { x: 0, y: 0 }
  const stopWaiting = () => window.clearTimeout(timer)

  const onClick = (event: Event) => {
    const button = event.target instanceof Element && event.target.closest('[data-story]')
    if (button) openFor(button.closest('article'))
  }
  // A mouse has a menu of the browser's own there, with a new tab in it: that one stays.
  const onContextMenu = (event: MouseEvent) => {
    const isMouse = event.button === 2 || (event instanceof PointerEvent && event.pointerType === 'mouse')
    const isKey = event.button !== 2 && event.detail === 0
    if ((isMouse && !isKey) || event.ctrlKey) return
    stopWaiting()
    if (openFor(cardOf(event))) event.preventDefault()
  }
  // Safari on a phone tells no context menu.
  const onPointerDown = (event: PointerEvent) => {
    stopWaiting()
    if (event.pointerType !== 'touch') return
    from = { x: event.clientX, y: event.clientY }
    const card = cardOf(event)
    timer = window.setTimeout(() => openFor(card) && swallowClick(), LONG)
  }
  const onPointerMove = ({ clientX, clientY }: PointerEvent) => {
    if (Math.hypot(clientX - from.x, clientY - from.y) > STILL) stopWaiting()
  }
  list.addEventListener('click', onClick)
  list.addEventListener('contextmenu', onContextMenu)
  list.addEventListener('pointerdown', onPointerDown)
  list.addEventListener('pointermove', onPointerMove, { passive: true })
  list.addEventListener('pointerup', stopWaiting)
  list.addEventListener('pointercancel', stopWaiting)
  return () => {
    stopWaiting()
    list.removeEventListener('click', onClick)
    list.removeEventListener('contextmenu', onContextMenu)
    list.removeEventListener('pointerdown', onPointerDown)
    list.removeEventListener('pointermove', onPointerMove)
    list.removeEventListener('pointerup', stopWaiting)
    list.removeEventListener('pointercancel', stopWaiting)
  }
}
