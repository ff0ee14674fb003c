// Tells the reader's movement from the layout's. Only the first is ever kept; the second only shows the place again.

import type { Flow } from './flow.ts'

/** Time without movement after which a place is settled, in milliseconds. */
const SETTLE = 150
/** A movement that goes on longer than this is settled on its way, in milliseconds: nothing may be unsaved for long. */
const LONGEST = 600
/** A movement that lands this near to where we put the page is our own. */
const OWN_MOVE = 2

interface Watch {
  /** Where the page was last known to stand: by our own doing, or by a movement that was noticed. */
  readonly known: { current: number }
  /** Whether the end of the text is in sight. */
  readonly isAtEnd: () => boolean
  /** Shows the captured place again. */
  readonly show: () => void
  /** The reader rests, and has moved or (`hasMoved` false) only touched the page at the end of its text. */
  readonly settled: (hasMoved: boolean) => void
}

/** Watches until the returned function is called. */
export function watchReader(
  page: HTMLElement,
  flow: Flow,
  { known, isAtEnd, show, settled }: Watch,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isMoving = false
  let hasMoved = false
  let movedSince = 0
  let isTurning = false
  let isTouched = false
  let isTabbing = false
  let width = window.innerWidth
  let extent = flow.extent()
  const isElsewhere = () => Math.abs(flow.at() - known.current) > OWN_MOVE
  // News of a scroll may come before news of the layout that made it: then it is none of the reader's. A layout moves
  // the page only where the window has turned, or where the text is too short now for where the page stood.
  const isRelaid = () =>
    isTurning || window.innerWidth !== width || (flow.extent() !== extent && flow.isAtMost())
  const settle = () => {
    clearTimeout(timer)
    if (!isMoving) return
    isMoving = false
    const isMovement = hasMoved
    hasMoved = false
    settled(isMovement)
  }
  const rest = () => {
    if (!isMoving) movedSince = performance.now()
    isMoving = true
    clearTimeout(timer)
    if (performance.now() - movedSince > LONGEST) settle()
    else timer = setTimeout(settle, SETTLE)
  }
  const move = () => {
    hasMoved = true
    rest()
  }
  const showAgain = () => {
    const isTheReaders = isElsewhere() && !isTabbing && !isRelaid()
    extent = flow.extent()
    if (isTheReaders) onScroll()
    else if (!hasMoved) show()
  }
  const onScroll = () => {
    if (!isElsewhere() || isRelaid()) return
    known.current = flow.at()
    // Tab carries the page to a link far below: that is looking for a link, not reading.
    if (!isTabbing) move()
  }
  // A page may be left between a finger's movement and the news of it.
  const leave = () => {
    if (!isTabbing && isElsewhere() && !isRelaid()) {
      isMoving = true
      hasMoved = true
    }
    settle()
  }
  // A part that fits the window is never scrolled: any touch of a reader who sees its end will do, if it began here.
  const onTouch = (event: Event) => {
    isTabbing = event instanceof KeyboardEvent && event.key === 'Tab'
    if (event.type === 'pointerdown' || event.type === 'keydown') {
      isTouched = true
      // What is chosen may set the text anew, at the place that was settled last.
      if (event.target instanceof HTMLInputElement) settle()
    } else if ((isTouched || event.type === 'wheel') && !isTabbing && isAtEnd()) rest()
  }
  // A new width scrolls the page before its layout can be observed, and that is no movement of the reader's. In a
  // scroll a new height alone is a browser bar coming or going under a moving finger: nothing to mend.
  const onResize = () => {
    if (flow.name === 'scroll' && window.innerWidth === width) return
    width = window.innerWidth
    isTurning = true
    requestAnimationFrame(() => {
      isTurning = false
      showAgain()
    })
  }
  const observer = new ResizeObserver(showAgain)
  for (const element of [page, ...page.querySelectorAll('[data-part]')]) observer.observe(element)
  // Late fonts change lines even where they leave the height alone. They may arrive between a finger's movement and the
  // news of it, and must not take it back.
  const onFonts = () => {
    if (!isElsewhere()) showAgain()
  }
  document.fonts.ready.then(onFonts, () => undefined)
  const ends = new AbortController()
  const listen = { passive: true, signal: ends.signal }
  document.fonts.addEventListener('loadingdone', onFonts, listen)
  // In the capture phase, where the scroll of a page within the window is heard, too.
  window.addEventListener('scroll', onScroll, { ...listen, capture: true })
  window.addEventListener('resize', onResize, listen)
  for (const touch of ['pointerdown', 'keydown', 'pointerup', 'keyup', 'wheel']) {
    window.addEventListener(touch, onTouch, listen)
  }
  // In the capture phase, so that the place is settled before the page's last copy of all places is made.
  const first = { ...listen, capture: true }
  for (const leaving of ['visibilitychange', 'freeze']) document.addEventListener(leaving, leave, first)
  window.addEventListener('pagehide', leave, first)
  // What is pressed may turn to another part or go back to a place: what was read before comes before that. A field
  // has changed already by then: drawn anew in this moment, it would stand as before and not be asked.
  const onClick = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) settle()
  }
  window.addEventListener('click', onClick, first)
  return () => {
    if (hasMoved) settle()
    clearTimeout(timer)
    observer.disconnect()
    ends.abort()
  }
}
