// The phones of the tests: pages and storage of their own in a browser that is there already, or, where they must be
// switched off and on again, in a browser and on a profile of their own.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
  type Page,
} from '@playwright/test'

/** Chromium's own toolbar and address field as pages. */
export const toolbarPages = [
  'PreloadTopChromeWebUI',
  'InitialWebUI',
  'WebUIToolbarProcessOverheadExperiment',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

/** What Playwright switches off by itself, as of 1.65. */
const playwrightsList = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
]

/** How Chromium starts where what only a browser with windows has is looked at: installing, fetching with no page open. */
export const wholeChromiumStart: LaunchOptions = {
  ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    // A toolbar that is a page costs each window a hidden renderer; of two lists Chromium heeds the last alone.
    `--disable-features=${[...playwrightsList, ...toolbarPages].join(',')}`,
  ],
}

/** How every other test and rig starts it. */
export const chromiumStart: LaunchOptions = {
  ...wholeChromiumStart,
  ...(process.env.HEADLESS_SHELL_PATH && { executablePath: process.env.HEADLESS_SHELL_PATH }),
}

/** CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

type Start = (options: BrowserContextOptions) => Promise<BrowserContext>

const DESK = 1000

/** A phone, or a desk if it is wide. What it keeps is gone when it is removed. */
export class Phone {
  /** Every address that any page asked for. */
  readonly requests: string[] = []
  /** Everything that went wrong on any page. */
  readonly errors: string[] = []
  readonly #start: Start
  readonly #size: Size
  #context: BrowserContext | null = null

  /** @param start opens what has its pages and storage, e.g. in a browser that several share */
  constructor(start: Start, size: Size = { width: 412, height: 915 }) {
    this.#start = start
    this.#size = size
  }

  /** A fresh page; switched on first if it is off. */
  async page(address?: string): Promise<Page> {
    const context = this.#context ?? (await this.#open())
    const page = await context.newPage()
    if (address) await page.goto(address)
    return page
  }

  async #open(): Promise<BrowserContext> {
    const context = await this.#start({
      viewport: this.#size,
      // What is narrower than a desk is held in the hand: no mouse, no scrollbar of its own.
      ...(this.#size.width < DESK && { isMobile: true, hasTouch: true, deviceScaleFactor: 1 }),
    })
    context.on('request', (request) => this.requests.push(request.url()))
    context.on('weberror', (fault) => this.errors.push(String(fault.error())))
    context.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text())
    })
    this.#context = context
    return context
  }

  async remove(): Promise<void> {
    await this.#context?.close()
    this.#context = null
  }
}

/** A phone that can be switched off and on again, and keeps all that a phone keeps. Starting it takes a while. */
export class LastingPhone extends Phone {
  readonly profile: string

  constructor(size?: Size) {
    const profile = mkdtempSync(path.join(tmpdir(), 'dogear-phone-'))
    super((options) => chromium.launchPersistentContext(profile, { ...chromiumStart, ...options }), size)
    this.profile = profile
  }

  /** Closes the browser; the profile stays. */
  async close(): Promise<void> {
    await super.remove()
  }

  override async remove(): Promise<void> {
    await this.close()
    rmSync(this.profile, { recursive: true, force: true })
  }
}

/** What went wrong on a phone's pages; a host of files alone answers a view's own address with the page, and 404. */
export function faultsOf({ errors }: Phone): readonly string[] {
  return errors.filter((error) => !error.includes('status of 404'))
}
