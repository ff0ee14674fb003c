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
import { RowHeights } from '../../core/row-heights.ts'

/** How far beyond the window rows are kept, in windows' heights: a flick is drawn before it is seen. */
const BEYOND = 0.6
/** A list of so many rows is there as a whole, for whoever searches the page or hears it. */
const WHOLE = 60
/** A new list is drawn as far as it is seen; the rest comes so many milliseconds later. */
const LATER = 600
/** When nothing has moved for so many milliseconds, the page is made as long as its rows now are. */
const REST = 150

interface Options {
  readonly list: RefObject<HTMLElement | null>
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

const seen = new Map<string, RowHeights>()

export function useRowWindow({ list, count, guess, name, scroll, isPassing }: Options): RowWindow {
  const rows = useMemo(() => {
    const before = seen.get(name)
    const own = before?.count === count ? before : new RowHeights(count, guess)
    seen.set(name, own)
    return own
  }, [name, count, guess])
  /** Where the window stood when it was last looked at: asking while drawing would lay the page out at once. */
  const [first] = useState<Stand>(() => ({ point: scroll, height: window.innerHeight }))
  const stood = useRef(first)
  const [looked, setLooked] = useState(() => ({ rows, ...rangeAt(rows, stood.current, 0) }))
  const [, draw] = useState(0)
  const observer = useRef<ResizeObserver | null>(null)

  // Another list begins with what is seen of it, however much of the last one was there.
  const range = looked.rows === rows ? looked : rangeAt(rows, stood.current, 0)
  const drawn = useRef<Range>(range)
  drawn.current = range
  useLayoutEffect(() => {
    let frame = 0
    let later: ReturnType<typeof setTimeout> | undefined
    const lookLater = () => {
      clearTimeout(later)
      later = setTimeout(lookOn, LATER)
    }
    const lookOn = () => (isPassing() ? lookLater() : look())
    const look = () => {
      cancelAnimationFrame(frame)
      const stand = { point: -(list.current?.getBoundingClientRect().top ?? 0), height: window.innerHeight }
      stood.current = stand
      const wanted = rangeAt(rows, stand, BEYOND)
      const now = nearer(drawn.current, wanted, rangeAt(rows, stand, 0))
      if (now.from !== wanted.from || now.to !== wanted.to) frame = requestAnimationFrame(lookOn)
      setLooked((last) =>
        last.rows === rows && last.from === now.from && last.to === now.to ? last : { rows, ...now },
      )
    }
    // Where the window stands on what was never seen, the rows must be there before the next paint.
    const onScroll = () => flushSync(look)
    lookLater()
    window.addEventListener('scroll', onScroll, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      clearTimeout(later)
      cancelAnimationFrame(frame)
      window.removeEventListener('scroll', onScroll)
      window.removeEventListener('resize', look)
    }
  }, [rows, list, isPassing])

  useLayoutEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined
    const watch = new ResizeObserver((changes) => {
      const listTop = list.current?.getBoundingClientRect().top ?? 0
      let moved = 0
      let isOther = false
      for (const { target, borderBoxSize } of changes) {
        const row = Number((target as HTMLElement).dataset.row)
        const isAbove = listTop + rows.topOf(row) < 0
        const more = rows.set(row, borderBoxSize[0]?.blockSize ?? guess)
        if (more !== 0) isOther = true
        if (isAbove) moved += more
      }
      if (!isOther) return
      clearTimeout(rest)
      const drawAnew = () => draw((times) => times + 1)
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
      watch.disconnect()
    }
  }, [rows, list, guess])

  const measured = useCallback<RefCallback<HTMLElement>>((row) => {
    if (!row) return
    observer.current?.observe(row)
    return () => observer.current?.unobserve(row)
  }, [])

  const from = Math.min(range.from, count)
  const to = Math.min(range.to, count)
  return { from, to, before: rows.topOf(from), after: rows.total - rows.topOf(to), measured }
}

/** The first row, and the one behind the last. */
interface Range {
  readonly from: number
  readonly to: number
}

/** From what is drawn to what is wanted, a row a frame at each end, so that no frame is long; what is seen at once. */
function nearer(drawn: Range, wanted: Range, seen: Range): Range {
  if (drawn.to <= seen.from || drawn.from >= seen.to) return seen
  return {
    from: Math.min(seen.from, Math.max(wanted.from, drawn.from - 1)),
    to: Math.max(seen.to, Math.min(wanted.to, drawn.to + 1)),
  }
}

/** How far the window is into the list, and how high it is, in CSS pixels. */
interface Stand {
  readonly point: number
  readonly height: number
}

/** The rows near the window. */
function rangeAt(rows: RowHeights, { point, height }: Stand, beyond: number): Range {
  if (beyond > 0 && rows.count <= WHOLE) return { from: 0, to: rows.count }
  const first = rows.rowAt(point - height * beyond)
  const last = rows.rowAt(point + height * (1 + beyond))
  return { from: first, to: last + 1 }
}
