// Times as the page itself sees them: from what the reader does until its answer has been painted.

interface Stopwatch {
  /** Milliseconds from the start of the page until the first card was painted. */
  firstCard: () => Promise<number>
  /** Taps a chip of the open filter sheet; until the sheet's button says another count. Null where the count stays. */
  tap: (chip: number) => Promise<number | null>
  /** The same until the counts of the other chips have followed. */
  tapForCounts: (chip: number) => Promise<number | null>
  /**
   * Writes into the search box; until the list's heading or its first story is another. Null where both stay as they were
   * for so many milliseconds.
   */
  type: (text: string, patience?: number) => Promise<number | null>
  /** The least that a list's answer takes: words in five rows written anew by hand, until that is painted. */
  rewrite: () => Promise<number>
  /** Scrolls by so many screens. */
  scroll: (screens: number) => Promise<Scrolled>
}

export interface Scrolled {
  /** Milliseconds from each frame to the next, by the browser's own clock of frames. */
  readonly frames: readonly number[]
  /** What the browser itself reports as long frames (Long Animation Frames: over 50 ms), in milliseconds. */
  readonly long: readonly number[]
}

declare global {
  interface Window {
    stopwatch: Stopwatch
  }
}

/** Run in the page before its scripts. */
export function installStopwatch(): void {
  // One for all: made in the frame that is timed, it would be timed, too.
  const { port1, port2 } = new MessageChannel()
  const waiting: ((now: number) => void)[] = []
  port1.onmessage = () => waiting.shift()?.(performance.now())
  /** After the next frame has been painted: a task that follows it. */
  const painted = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        waiting.push(resolve)
        port2.postMessage(null)
      })
    })
  let shown: number | null = null
  const watch = new MutationObserver(() => {
    if (!document.querySelector('article')) return
    watch.disconnect()
    void painted().then((at) => {
      shown = at
    })
  })
  watch.observe(document, { childList: true, subtree: true })

  /**
   * The time until a reading is another than before; null where it stays the same so long. It is read when the page has
   * changed, not again and again: that would take the page's own time, and could see a change only after its frame.
   */
  const until = (act: () => void, read: () => string, patience = 1000): Promise<number | null> => {
    const before = read()
    const began = performance.now()
    return new Promise((resolve) => {
      const end = (time: Promise<number> | null) => {
        clearTimeout(inVain)
        changes.disconnect()
        resolve(time)
      }
      const inVain = setTimeout(() => end(null), patience)
      const changes = new MutationObserver(() => {
        if (read() !== before) end(painted().then((at) => at - began))
      })
      changes.observe(document, { childList: true, subtree: true, characterData: true })
      act()
    })
  }
  const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? ''
  /** A list of which nothing fits is kept out of sight. */
  const inSight = (of: string) => `.results ${of}:not(.out-of-sight *)`

  const tapped = (chip: number) => document.querySelectorAll<HTMLElement>('.chip-word')[chip]?.click()

  window.stopwatch = {
    firstCard: async () => {
      while (shown === null) await new Promise((resolve) => setTimeout(resolve, 20))
      return shown
    },
    tap: (chip) =>
      until(
        () => tapped(chip),
        () => textOf('dialog[open] .button.main'),
      ),
    tapForCounts: (chip) =>
      until(
        () => tapped(chip),
        () => Array.from(document.querySelectorAll('.chip-count'), (count) => count.textContent).join(' '),
      ),
    type: (text, patience) =>
      until(
        () => {
          const box = document.querySelector<HTMLInputElement>('.search-box input')
          if (!box) return
          box.value = text
          box.dispatchEvent(new InputEvent('input', { bubbles: true }))
        },
        () => `${textOf(inSight('h2'))} ${textOf(inSight('article'))}`,
        patience,
      ),
    rewrite: async () => {
      const words = '.story-link, .story-author, .story-facts > span:first-child, .story-row-foot > span'
      const rows = [...document.querySelectorAll('article')].slice(0, 5)
      const began = performance.now()
      for (const element of rows.flatMap((row) => [...row.querySelectorAll(words)])) {
        const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
        if (text) text.nodeValue = [...(text.nodeValue ?? '')].reverse().join('')
      }
      return (await painted()) - began
    },
    scroll: async (screens) => {
      const frames: number[] = []
      const long: number[] = []
      const watchLong = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) long.push(duration)
      })
      watchLong.observe({ type: 'long-animation-frame' })
      let last = await new Promise(requestAnimationFrame)
      for (let screen = 0; screen < screens; screen++) {
        // A flick: a screen in eight frames.
        for (let step = 0; step < 8; step++) {
          window.scrollBy(0, window.innerHeight / 8)
          const now = await new Promise(requestAnimationFrame)
          frames.push(now - last)
          last = now
        }
      }
      // The last ones are told a little later.
      await new Promise((resolve) => setTimeout(resolve, 500))
      watchLong.disconnect()
      return { frames, long }
    },
  }
}
