// Everything that lays the page out anew without the reader moving. To add one, add an entry: `apply` makes a change
// drawn by chance and says what it was; it waits for nothing that the page does about it.

import type { Locator } from '@playwright/test'
import type { Desk } from './desk.ts'
import type { Draw } from './numbers.ts'
import { forceSpacing, swapFont } from './page-styles.ts'

export interface LayoutChange {
  readonly name: string
  /** Made by the reader's own hand on the page. */
  readonly isTouch?: true
  readonly apply: (desk: Desk, draw: Draw) => Promise<string>
}

const faces = ['literata', 'sans', 'hyperlegible', 'dyslexic', 'phone'] as const

export const layoutChanges: readonly LayoutChange[] = [
  {
    name: 'window width',
    apply: async (desk, draw) => {
      const width = draw.whole(320, 1400)
      await desk.resize({ width })
      return `${width} px`
    },
  },
  {
    name: 'window height',
    apply: async (desk, draw) => {
      const height = draw.whole(412, 1100)
      await desk.resize({ height })
      return `${height} px`
    },
  },
  {
    name: 'rotation',
    apply: async (desk) => {
      const { width, height } = desk.window
      await desk.resize({ width: Math.max(320, height), height: width })
      return `to ${height} x ${width} px`
    },
  },
  {
    name: 'browser zoom',
    apply: async (desk, draw) => {
      const zoom = draw.one([1, 1.1, 1.25, 1.5, 2, 3, 4])
      await desk.resize({ zoom })
      return `${zoom * 100} %`
    },
  },
  {
    name: 'text zoom',
    apply: async (desk, draw) => {
      const size = `${draw.one([100, 100, 115, 130, 150, 200, 300, 400])}%`
      await desk.page.evaluate((rootSize) => {
        document.documentElement.style.fontSize = rootSize
      }, size)
      return size
    },
  },
  setting('size', (draw) => draw.whole(14, 40)),
  setting('lineHeight', (draw) => draw.whole(12, 24) / 10),
  setting('margin', (draw) => draw.whole(8, 96)),
  setting('paragraphs', (draw) => draw.one(['indented', 'spaced'])),
  setting('face', (draw) => draw.one(faces)),
  setting('theme', (draw) => draw.one(['system', 'light', 'sepia', 'dark', 'black', 'own'])),
  setting('measure', (draw) => draw.one([null, draw.whole(18, 60)])),
  setting('weight', (draw) => draw.whole(3, 7) * 100),
  setting('letterSpacing', (draw) => draw.whole(0, 20)),
  setting('wordSpacing', (draw) => draw.whole(0, 50)),
  setting('paragraphSpace', (draw) => draw.whole(2, 30) / 10),
  setting('alignment', (draw) => draw.one(['left', 'justified'])),
  setting('typography', (draw) => draw.isTrue(0.5)),
  setting('dim', (draw) => draw.whole(0, 80)),
  setting('progressLine', (draw) => draw.isTrue(0.5)),
  setting('flow', (draw) => draw.one(['scroll', 'pages'])),
  setting('parts', (draw) => draw.one(['one', 'whole'])),
  {
    name: 'all settings at once',
    apply: async (desk, draw) => {
      const chosen = {
        size: draw.whole(14, 40),
        lineHeight: draw.whole(12, 24) / 10,
        margin: draw.whole(8, 96),
        face: draw.one(faces),
        flow: draw.one(['scroll', 'pages']),
      }
      await desk.choose(chosen)
      return JSON.stringify(chosen)
    },
  },
  {
    name: 'type sheet',
    isTouch: true,
    apply: async ({ page }, draw) => {
      const stepper = draw.one(['Size', 'Line height', 'Margins'])
      const step = draw.one(['less', 'more'])
      const times = draw.whole(1, 5)
      if ((await page.locator('.reader-bars.shown .top-bar').count()) === 0)
        await page.keyboard.press('Escape')
      await press(page.getByRole('button', { name: 'Type and paper' }))
      const button = page.getByRole('button', { name: `${stepper}: ${step}` })
      for (let left = times; left > 0; left--) await press(button)
      await page.keyboard.press('Escape')
      await page.locator('dialog[open]').waitFor({ state: 'detached' })
      return `${stepper} ${step}, ${times} times`
    },
  },
  {
    name: 'text spacing forced',
    apply: async ({ page }, draw) => {
      const isForced = draw.isTrue(0.5)
      await page.evaluate(forceSpacing, isForced)
      return isForced ? 'on' : 'off'
    },
  },
  {
    name: 'a font arrives late, or another',
    apply: async ({ page }, draw) => {
      const family = draw.one(['Literata', 'Atkinson Hyperlegible Next', null])
      await page.evaluate(swapFont, family)
      return family ? `${family} in other letters` : 'as it was'
    },
  },
  {
    name: 'bars shown or hidden',
    isTouch: true,
    apply: async ({ page }) => {
      await page.keyboard.press('Escape')
      return 'Escape'
    },
  },
  {
    name: 'another tab and back',
    apply: async (desk) => {
      await desk.lookAway()
      return ''
    },
  },
  {
    name: 'opened again, its fonts late',
    apply: async ({ page }, draw) => {
      const late = draw.whole(50, 600)
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, late))
        await route.continue()
      })
      await page.reload()
      await page.locator('[data-block]').first().waitFor()
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
      await page.unroute('**/*.woff2')
      return `${late} ms`
    },
  },
]

/** One of the reader's settings, changed in another tab. */
function setting(name: string, draw: (draw: Draw) => unknown): LayoutChange {
  return {
    name,
    apply: async (desk, chance) => {
      const value = draw(chance)
      await desk.choose({ [name]: value })
      return String(value)
    },
  }
}

/** A press that needs no finger: on the smallest pages one bar may lie over the other. */
function press(button: Locator): Promise<void> {
  return button.dispatchEvent('click')
}
