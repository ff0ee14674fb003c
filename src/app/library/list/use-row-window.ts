// Which rows of a long list are near the window. Rows stand in the document's own flow, between two stretches that are as
// high as the rows that are not there.

import {
  type RefCallback,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { RowHeights } from '../../../core/library/row-heights.ts'
import { nearer, type Range, rowsInSight, rowsNear, type Stand } from '../../../core/library/row-range.ts'
import { barHeight } from '../../ui/page/use-bar-room.ts'

/** A new list is drawn as far as it is seen; the rest comes so many milliseconds later. */
const LATER = 600
/** When nothing has moved for so many milliseconds, the page is made as long as its rows now are. */
const REST = 150

interface Options {
  readonly list: RefObject<HTMLElement | null>
  /** What is listed: of another list, what is in sight is drawn first, though it be as long. */
  readonly of: object
  readonly count: number
  /** A row's height before it was seen, in CSS pixels. */
  readonly guess: number
  /** Names the list: one that was seen before is as high as it was, for the way Back. */
  readonly name: string
  /** Where the window stood when the list was left, in CSS pixels. */
  readonly scroll: number
  /** Whether another list is about to come: rows out of sight would only keep the reader waiting for it. */
  readonly isPassing: () => boolean
}

export interface RowWindow {
  /** The first row that is there, and the one behind the last. */
  readonly from: number
  readonly to: number
  /** Room for the rows before and after, in CSS pixels. */
  readonly before: number
  readonly after: number
  /** For every row's element, which says its row in `data-row`. */
  readonly measured: RefCallback<HTMLElement>
}

/** What of which list was drawn when it was last looked at. */
interface Looked extends Range {
  readonly listed: object
}

const seen = new Map<string, RowHeights>()
/** Where the list that was looked at last begins on its page, in CSS pixels: the next one will begin about there. */
let begins = 0

export function useRowWindow({ list, of, count, guess, name, scroll, isPassing }: Options): RowWindow {
  /** Where the window stood when it was last looked at: asking while drawing would lay the page out at once. */
  const [first] = useState<Stand>(() => standAt(scroll - begins))
  const stood = useRef(first)
  const listedLast = useRef({ name, of })
  const rows = useMemo(() => {
    const before = seen.get(name)
    const last = listedLast.current
    // How high other stories were says nothing of these; but where the window is past some rows, they stay as high, and
    // so does a list that is come back to.
    const isKept = last.name !== name || last.of === of || stood.current.point > 0
    const own = isKept && before?.count === count ? before : new RowHeights(count, guess)
    listedLast.current = { name, of }
    seen.set(name, own)
    return own
  }, [name, count, guess, of])
  const listed = useMemo(() => ({ rows, of }), [rows, of])
  const [looked, setLooked] = useState<Looked | null>(null)
  const [, draw] = useState(0)
  const observer = useRef<ResizeObserver | null>(null)

  // Another list begins with what is seen of it, however much of the last one was there.
  const range = looked?.listed === listed ? looked : rowsInSight(rows, stood.current)
  const drawn = useRef<Range>(range)
  drawn.current = range
  const stand = useCallback((): Stand => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    begins = top + window.scrollY
    stood.current = standAt(-top)
    return stood.current
  }, [list])

  useLayoutEffect(() => {
    let frame = 0
    let later: ReturnType<typeof setTimeout> | undefined
    const lookLater = () => {
      clearTimeout(later)
      later = setTimeout(lookOn, LATER)
    }
    // Whoever scrolls reads this list.
    let isRead = false
    const isPassingBy = () => !isRead && isPassing()
    const lookOn = () => (isPassingBy() ? lookLater() : look())
    const look = () => {
      cancelAnimationFrame(frame)
      const now = stand()
      const seen = rowsInSight(rows, now)
      const wanted = isPassingBy() ? seen : rowsNear(rows, now)
      const next = nearer(drawn.current, wanted, seen)
      if (next.from !== wanted.from || next.to !== wanted.to) frame = requestAnimationFrame(lookOn)
      setLooked((last) =>
        last?.listed === listed && last.from === next.from && last.to === next.to
          ? last
          : { listed, ...next },
      )
    }
    // Where the window stands on what was never seen, the rows must be there before the next paint.
    const onScroll = () => {
      isRead = true
      flushSync(look)
    }
    lookLater()
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('resize', look)
    window.visualViewport?.addEventListener('resize', look)
    window.visualViewport?.addEventListener('scroll', look)
    return () => {
      clearTimeout(later)
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', look)
      window.visualViewport?.removeEventListener('resize', look)
      window.visualViewport?.removeEventListener('scroll', look)
    }
  }, [rows, listed, stand, isPassing])

  useLayoutEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    let frame = 0
    const drawAnew = () => draw((times) => times + 1)
    const watch = new ResizeObserver((changes) => {
      const { point } = stand()
      let moved = 0
      let isOther = false
      for (const { target, borderBoxSize } of changes) {
        const row = Number((target as HTMLElement).dataset.row)
        const isAbove = rows.topOf(row) < point
        const more = rows.set(row, borderBoxSize[0]?.blockSize ?? guess)
        if (more !== 0) isOther = true
        if (isAbove) moved += more
      }
      // Lower than was thought, or begun elsewhere: others are in sight, too.
      const { from, to } = rowsInSight(rows, stood.current)
      if (from < drawn.current.from || to > drawn.current.to) frame = requestAnimationFrame(drawAnew)
      if (!isOther) return
      clearTimeout(rest)
      // Heights below what is in sight change the length of the page, and nothing that is seen.
      if (moved === 0) {
        rest = setTimeout(drawAnew, REST)
        return
      }
      flushSync(drawAnew)
      // What is in sight stays where it is.
      window.scrollBy({ top: moved, behavior: 'instant' })
    })
    observer.current = watch
    for (const row of list.current?.querySelectorAll('[data-row]') ?? []) watch.observe(row)
    return () => {
      clearTimeout(rest)
      cancelAnimationFrame(frame)
      watch.disconnect()
    }
  }, [rows, list, guess, stand])

  const measured = useCallback<RefCallback<HTMLElement>>((row) => {
    if (!row) return
    observer.current?.observe(row)
    return () => observer.current?.unobserve(row)
  }, [])

  const from = Math.min(range.from, count)
  const to = Math.min(range.to, count)
  // Sums of the same heights may differ by a hair, and no style is negative.
  const after = Math.max(0, rows.total - rows.topOf(to))
  return { from, to, before: rows.topOf(from), after, measured }
}

/**
 * The places lie over the lower end of the window. Where an enlarged page stands in its window is not looked at: all else
 * of the window may be seen then.
 */
function standAt(point: number): Stand {
  const { innerHeight: height, visualViewport: view } = window
  const bare = height - barHeight('--bar-bottom')
  const isCovered = view !== null && view.scale <= 1
  return { point, height, inSight: isCovered ? Math.min(bare, view.offsetTop + view.height) : bare }
}
