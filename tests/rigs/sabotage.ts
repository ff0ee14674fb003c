// How a rig is shown to see: each of these takes one protection away from outside, in the page before its own scripts
// run, and the rig must go red. Nothing of the app knows of them.

/** Places are written only when the page is hidden or left, as many readers do. */
export function saveOnlyOnLeaving(): void {
  const { put } = IDBObjectStore.prototype
  const waiting: (() => void)[] = []
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (this.name !== 'readings') return put.call(this, value, key)
    const { db } = this.transaction
    waiting.push(() => put.call(db.transaction('readings', 'readwrite').objectStore('readings'), value, key))
    // The app is told that all went well.
    return this.count() as IDBRequest<IDBValidKey>
  }
  const leave = () => {
    for (const write of waiting.splice(0)) write()
  }
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', leave)
}

/** The browser has lost the database whenever the page is opened. */
export function loseDatabase(): void {
  indexedDB.deleteDatabase('dogear/reader')
}

/** The page never hears that its layout has changed. */
export function hearNoLayout(): void {
  window.ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
  const { addEventListener } = window
  window.addEventListener = (type: string, ...rest: [EventListenerOrEventListenerObject]) => {
    if (type !== 'resize') addEventListener.call(window, type, ...rest)
  }
}

/** After every change of layout the page seems to have been moved by the reader, by three pixels. */
export function takeLayoutForReading(): void {
  const observer = new ResizeObserver(() =>
    setTimeout(() => window.scrollBy({ top: 3, behavior: 'instant' }), 60),
  )
  document.addEventListener('DOMContentLoaded', () => observer.observe(document.body))
}

/** Of a place only the share of the page that was scrolled is stored: no words, no paragraph. */
export function storeOnlyShares(): void {
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown, key?: IDBValidKey) {
    if (this.name !== 'readings') return put.call(this, value, key)
    const { place, ...reading } = value as { place: object }
    const { scrollHeight } = document.documentElement
    const share = window.scrollY / Math.max(1, scrollHeight - window.innerHeight)
    const quote = { exact: '', prefix: '', suffix: '' }
    const poor = { ...place, share, quote, text: '', block: 0, blockId: '', offset: 0 }
    return put.call(this, { ...reading, place: poor }, key)
  }
}

/** Nothing has a deadline: what waits for more than a second waits for ever. */
export function waitForEver(): void {
  const { setTimeout } = window
  window.setTimeout = ((act: TimerHandler, after = 0, ...given: unknown[]) =>
    after >= 1000 ? 0 : setTimeout(act, after, ...given)) as typeof window.setTimeout
}

/** Whatever lists the parts of a story takes a moment for each of them: a long story is slow to open. */
export function slowWithEveryPart(): void {
  const counted = document.getElementsByClassName('part-index')
  let known = 0
  new MutationObserver(() => {
    const until = performance.now() + 5 * Math.max(0, counted.length - known)
    known = counted.length
    while (performance.now() < until);
  }).observe(document, { childList: true, subtree: true })
}

/** The text of a part takes long to stand on the page. */
export function slowParts(): void {
  let known: Element | null = null
  new MutationObserver(() => {
    const part = document.querySelector('[data-part]')
    if (part === known) return
    known = part
    const until = performance.now() + 400
    while (performance.now() < until);
  }).observe(document, { childList: true, subtree: true })
}

/** Another tab's settings take twelve frames to be heard of. */
export function slowSettings(): void {
  addEventListener('storage', () => {
    const until = performance.now() + 200
    while (performance.now() < until);
  })
}

/** Stories are kept when all of them have come, as a download without a record of its own does it. */
export function keepOnlyAtTheEnd(): void {
  const { put } = Cache.prototype
  const waiting: (() => Promise<void>)[] = []
  let timer = 0
  Cache.prototype.put = async function (this: Cache, request: RequestInfo | URL, response: Response) {
    if (!/\/stories\//.test(String(request))) return put.call(this, request, response)
    waiting.push(() => put.call(this, request, response))
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      for (const write of waiting.splice(0)) void write()
    }, 1500)
  }
}

/** Nothing is proved: whatever comes is taken for what was asked for. */
export function proveNothing(): void {
  Object.defineProperty(crypto, 'subtle', { value: undefined })
}
