// Where the drift rig reads: one page of text, and every outside hand on its layout: the window, the zoom, the reader's
// settings (changed in another tab, as a reader may), the browser's own type.

import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { READING_LINE } from '../../src/app/reader/place/flow.ts'
import type { Sabotage } from './life.ts'
import { markerStory } from './marker-book.ts'
import { installProbe } from './probe.ts'

export interface Window {
  /** Size of the window in the device's pixels, before the browser's zoom. */
  readonly width: number
  readonly height: number
  /** The browser's zoom: 2 is 200 %. */
  readonly zoom: number
}

/** Under this a column of text has no room for a word. In CSS pixels. */
const LEAST_WIDTH = 240
const LEAST_HEIGHT = 200
const TIMEOUT = 30_000

export class Desk {
  readonly page: Page
  readonly url: string
  readonly #session: CDPSession
  readonly #settings: Page
  #window: Window = { width: 412, height: 915, zoom: 1 }

  private constructor(page: Page, url: string, session: CDPSession, settings: Page) {
    this.page = page
    this.url = url
    this.#session = session
    this.#settings = settings
  }

  static async of(context: BrowserContext, url: string, sabotage: Sabotage): Promise<Desk> {
    await context.addInitScript(installProbe, { story: markerStory, line: READING_LINE })
    if (sabotage) await context.addInitScript(sabotage)
    // A file of the same origin: it has the same storage, and no app that would answer its own changes.
    const settings = await context.newPage()
    await settings.goto(`${url}icons/icon.svg`)
    const page = await context.newPage()
    page.setDefaultTimeout(TIMEOUT)
    const session = await context.newCDPSession(page)
    // Fonts and scripts from the network, where they can be held back.
    await session.send('Network.enable')
    await session.send('Network.setBypassServiceWorker', { bypass: true })
    return new Desk(page, url, session, settings)
  }

  get window(): Window {
    return this.#window
  }

  /** Zooming makes the pixels of the page larger and so the page smaller: to the layout it is nothing else. */
  async resize(change: Partial<Window>): Promise<void> {
    this.#window = { ...this.#window, ...change }
    const { width, height } = this.#window
    const zoom = Math.max(1, Math.min(this.#window.zoom, width / LEAST_WIDTH, height / LEAST_HEIGHT))
    await this.#session.send('Emulation.setDeviceMetricsOverride', {
      width: Math.round(width / zoom),
      height: Math.round(height / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    })
  }

  /** Changes the reader's settings from another tab. */
  async choose(settings: Readonly<Record<string, unknown>>): Promise<void> {
    const key = `dogear${new URL(this.url).pathname}settings`
    await this.#settings.evaluate(
      ([name, changed]) => {
        const before: unknown = JSON.parse(localStorage.getItem(name) ?? '{}')
        localStorage.setItem(name, JSON.stringify(Object.assign({}, before, JSON.parse(changed))))
      },
      [key, JSON.stringify(settings)] as const,
    )
  }

  async lookAway(): Promise<void> {
    await this.#settings.bringToFront()
    await this.page.bringToFront()
  }
}
