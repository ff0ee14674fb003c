// How a page of text lies, and how it is moved: one long scroll in the window, or pages side by side. Boxes are in CSS
// pixels of the window; a stand is a number along the way that the flow moves on, and means nothing elsewhere.

export interface Flow {
  readonly name: 'scroll' | 'pages'
  /** Where it stands now. */
  at(): number
  goTo(stand: number): void
  /** Whether it stands as far on as it can: a text that has become shorter leaves it there. */
  isAtMost(): boolean
  /** How long the whole way is: another layout has another one. */
  extent(): number
  /** Whether a box ends within or after what is in sight. */
  isReached(box: DOMRect): boolean
  /** Whether a box begins after what is in sight. */
  isBeyond(box: DOMRect): boolean
  /** Where to stand so that a box is read next. */
  standFor(box: DOMRect): number
  /** Where to stand from here so that a page is not cut; null where any stand is as good. */
  snapped(): number | null
  /**
   * Where one page on or back is; null where there is no more.
   * @param cut the last line that is not wholly in sight, for a scroll that shall not skip it
   */
  turned(direction: 1 | -1, cut: DOMRect | null): number | null
}

/** Height of the reading line below the top of the window, in CSS pixels: the first line that is wholly in sight. */
export const READING_LINE = 72
/** What a turned page leaves free at the bottom of the window, for the thin line of progress. */
const FOOT = 12
/** Stands nearer than this are the same. */
const SAME = 2

/** The window scrolls over the text. */
export function scrollFlow(page: HTMLElement): Flow {
  const most = () => document.documentElement.scrollHeight - window.innerHeight
  return {
    name: 'scroll',
    at: () => window.scrollY,
    goTo: (stand) => window.scrollTo({ top: stand, behavior: 'instant' }),
    isAtMost: () => window.scrollY >= most() - SAME,
    extent: () => page.offsetHeight,
    isReached: (box) => box.bottom > READING_LINE,
    isBeyond: (box) => box.bottom > window.innerHeight + 1,
    standFor: (box) => window.scrollY + box.top - READING_LINE + 1,
    snapped: () => null,
    turned(direction, cut) {
      const here = window.scrollY
      const height = window.innerHeight - READING_LINE - FOOT
      // The last line that was wholly in sight stands first after the turn, so that the eye finds it again.
      const step = cut ? cut.top - cut.height - READING_LINE : height
      const stand = direction < 0 ? here - height : here + Math.max(step > 0 ? step : height, height / 3)
      const kept = Math.min(Math.max(stand, 0), most())
      return Math.abs(kept - here) > SAME ? kept : null
    },
  }
}

/** The page is a window over columns, of which one is in sight. Those of right-to-left texts go on to the left. */
export function pagesFlow(page: HTMLElement): Flow {
  const sign = () => (getComputedStyle(page).direction === 'rtl' ? -1 : 1)
  const stride = () => page.clientWidth + (Number.parseFloat(getComputedStyle(page).columnGap) || 0)
  /** How far a box begins after the page's first edge, in the direction of reading. */
  const from = (box: DOMRect) => {
    const edges = page.getBoundingClientRect()
    return sign() > 0 ? box.left - edges.left : edges.right - box.right
  }
  const number = () => Math.round((page.scrollLeft * sign()) / stride())
  return {
    name: 'pages',
    at: () => page.scrollLeft,
    goTo: (stand) => page.scrollTo({ left: stand, behavior: 'instant' }),
    isAtMost: () => Math.abs(page.scrollLeft) >= page.scrollWidth - page.clientWidth - SAME,
    extent: () => page.scrollWidth,
    isReached: (box) => from(box) + box.width > 1,
    isBeyond: (box) => from(box) >= page.clientWidth,
    // Counted from the beginning: another layout may have left the page between two stands.
    standFor: (box) => sign() * Math.floor((page.scrollLeft * sign() + from(box) + 1) / stride()) * stride(),
    snapped: () => sign() * number() * stride(),
    turned(direction) {
      const next = number() + direction
      const last = Math.round((page.scrollWidth - page.clientWidth) / stride())
      return next < 0 || next > last ? null : sign() * next * stride()
    },
  }
}
