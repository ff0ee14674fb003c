// One life of the browser: from its start to the moment it is killed. It keeps what the page showed and what the
// database held, moment by moment, as the page itself reported it.

import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { READING_LINE } from '../../src/app/reader/place/flow.ts'
import type { KillableBrowser } from './killable-browser.ts'
import { markerStory } from './marker-book.ts'
import type { Draw } from './numbers.ts'
import { installProbe, type Spot, type Stored } from './probe.ts'
import { move } from './scripted-reader.ts'

/** What the page showed at a moment. Times are milliseconds since 1970. */
export interface Sighting {
  readonly at: number
  /** When the page last moved. */
  readonly movedAt: number
  /** When the reader last touched a control, a key or the wheel: what comes of it may be on its way. */
  readonly touchedAt: number
  readonly top: Spot | null
  readonly stored: Stored | null
}

declare global {
  interface Window {
    tellRig: (sighting: Sighting) => Promise<void>
  }
}

/** How often the page looks at itself, in milliseconds: the fineness of all times. */
const EVERY = 20
/** A page that shows the same for this long has come to rest. */
const REST = 500
const TEXT = 60_000

/** Something done to the page before its scripts run, as a control does it. */
export type Sabotage = (() => void) | null

export interface LastMovement {
  /** When the last of it was sent to the page; `Infinity` while it is not over. */
  readonly endedAt: number
  /** Indices of the other parts that it may lead to. */
  readonly heading: readonly number[]
}

export interface Opening {
  readonly address: string
  /** What the reader has chosen, where it is not the default. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly sabotage?: Sabotage
}

export class Life {
  readonly log: Sighting[] = []
  /** What the reader did last. */
  lastMovement: LastMovement = { endedAt: 0, heading: [] }
  readonly #browser: KillableBrowser
  #page: Page | null = null

  constructor(browser: KillableBrowser) {
    this.#browser = browser
  }

  get page(): Page {
    if (!this.#page) throw new Error('The browser has no page yet.')
    return this.#page
  }

  /** Starts the browser and asks for an address; what follows is the page's own work. */
  async open({ address, settings = {}, sabotage = null }: Opening): Promise<void> {
    const context = await this.#browser.start()
    await context.exposeBinding('tellRig', (_, sighting: Sighting) => this.log.push(sighting))
    await context.addInitScript(installProbe, { story: markerStory, line: READING_LINE })
    await context.addInitScript(reportChanges, EVERY)
    await context.addInitScript(chooseSettings, settings)
    if (sabotage) await context.addInitScript(sabotage)
    this.#page = await context.newPage()
    await this.#page.setViewportSize({ width: 412, height: 915 })
    await this.#page.goto(address, { waitUntil: 'commit' })
  }

  /** Waits until text is shown and the page rests; answers what it shows then. */
  async untilRest(): Promise<Sighting> {
    for (const until = Date.now() + TEXT; Date.now() < until; await wait(EVERY)) {
      const last = this.log.at(-1)
      if (last?.top && Date.now() - last.at >= REST) return last
    }
    throw new Error(`No text within ${TEXT / 1000} s.`)
  }

  /** One movement of the reader. */
  async move(draw: Draw): Promise<void> {
    this.lastMovement = { endedAt: Number.POSITIVE_INFINITY, heading: [] }
    await move(this.page, draw, (...parts) => {
      const { endedAt, heading } = this.lastMovement
      this.lastMovement = { endedAt, heading: [...heading, ...parts] }
    })
    this.lastMovement = { ...this.lastMovement, endedAt: Date.now() }
  }

  async kill(): Promise<number> {
    return this.#browser.kill()
  }
}

/** Run in the page: tells the rig whatever changes. */
function reportChanges(every: number): void {
  let movedAt = 0
  let touchedAt = 0
  let shown = ''
  let path = location.pathname
  let isLooking = false
  const listen = { capture: true, passive: true }
  const onTouch = () => {
    touchedAt = Date.now()
  }
  const onScroll = () => {
    movedAt = Date.now()
  }
  for (const touch of ['click', 'keydown', 'wheel']) addEventListener(touch, onTouch, listen)
  addEventListener('scroll', onScroll, listen)
  const look = async () => {
    const stored = await window.rigProbe.stored()
    const top = window.rigProbe.top()
    const at = Date.now()
    // A part that opens at its top does not scroll: there the click was the movement.
    if (location.pathname !== path) movedAt = touchedAt || at
    path = location.pathname
    const now = JSON.stringify({ movedAt, touchedAt, top, stored })
    if (now === shown) return
    shown = now
    await window.tellRig({ at, movedAt, touchedAt, top, stored })
  }
  setInterval(() => {
    if (isLooking) return
    isLooking = true
    void look().finally(() => {
      isLooking = false
    })
  }, every)
}

/** Run in the page before its scripts. */
function chooseSettings(settings: Readonly<Record<string, unknown>>): void {
  localStorage.setItem('dogear/settings', JSON.stringify(settings))
}
