// Pictures of every view, phone to desktop, in every theme: to look at, and for the README.

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { Phone, root, test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { readTo, untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'
/** Phone and desk are kept with the project; the sizes between are only for looking at. */
const folders = { kept: path.join(root, 'docs/screens'), looked: path.join(root, '.cache/screens') }

const sizes = { 360: 780, 412: 915, 820: 1180, 1280: 800 } as const
const themes = ['light', 'sepia', 'dark', 'black'] as const

interface View {
  readonly name: string
  readonly address: string
  readonly prepare?: (page: Page) => Promise<void>
}

const views: readonly View[] = [
  { name: 'library', address: '' },
  { name: 'library-filtered', address: '?pairing=holmes/watson&-warning=violence' },
  {
    name: 'filter',
    address: '',
    prepare: async (page) => {
      const open = page.getByRole('button', { name: /^Filter/ })
      if (await open.isVisible()) await open.click()
    },
  },
  { name: 'nothing-fits', address: '?q=pocket&rating=PG-13&read=finished' },
  { name: 'story', address: `story/${STORY}` },
  {
    name: 'story-facts',
    address: `story/${STORY}`,
    prepare: (page) => page.getByRole('heading', { name: 'Parts' }).scrollIntoViewIfNeeded(),
  },
  { name: 'reader', address: `read/${STORY}/3`, prepare: untilText },
  {
    name: 'reader-bars',
    address: `read/${STORY}/2`,
    prepare: async (page) => {
      await untilText(page)
      await page.keyboard.press('Escape')
    },
  },
  {
    name: 'type',
    address: `read/${STORY}/2`,
    prepare: async (page) => {
      await untilText(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Type and paper' }).click()
    },
  },
  { name: 'question', address: 'read/sulphur-mentes-the-taphian/1' },
  { name: 'marks', address: 'marks' },
  { name: 'device', address: 'device' },
  { name: 'settings', address: 'settings' },
]

for (const [width, height] of Object.entries(sizes)) {
  for (const theme of themes) {
    test(`${width} ${theme}`, async ({ hostOf }) => {
      const phone = new Phone({ width: Number(width), height })
      const host = await hostOf(sampleArchive)
      const page = await phone.page(host.url)
      await untilAllIsHere(page)
      await page.evaluate(
        (name) => localStorage.setItem('dogear/settings', JSON.stringify({ theme: name })),
        theme,
      )
      await live(page, host.url)
      for (const { name, address, prepare } of views) {
        await page.goto(host.url + address)
        await page.getByRole('heading').first().waitFor()
        await prepare?.(page)
        await page.evaluate(() => document.fonts.ready.then(() => undefined))
        await page.waitForTimeout(250)
        const folder = width === '412' || width === '1280' ? folders.kept : folders.looked
        const file = path.join(folder, `${name}-${width}-${theme}.jpg`)
        await page.screenshot({ path: file, type: 'jpeg', quality: 72 })
      }
      await phone.remove()
    })
  }
}

test.afterAll('the picture of the README', async () => {
  const shots = ['library-412-light', 'story-412-dark', 'reader-bars-412-sepia']
  const files = shots.map((name) => path.join(folders.kept, `${name}.jpg`))
  if (!files.every(existsSync)) return
  const images = files.map((file) => `<img src="data:image/jpeg;base64,${readFileSync(file, 'base64')}">`)
  const phone = new Phone({ width: 1320, height: 960 })
  const page = await phone.page()
  await page.setContent(
    `<style>body{display:flex;gap:24px;margin:20px;background:#e4e4de}img{border:1px solid #777971;border-radius:4px}</style>${images.join('')}`,
  )
  await page.screenshot({ path: path.join(folders.kept, 'readme.jpg'), type: 'jpeg', quality: 78 })
  await phone.remove()
})

/** A reader who has been here before: two stories begun, a corner folded. */
async function live(page: Page, url: string): Promise<void> {
  await page.goto(`${url}read/small-print-hansom-no-2704/1`)
  await untilText(page)
  await readTo(page, 8)
  await page.goto(`${url}read/${STORY}/2`)
  await untilText(page)
  await page.goto(`${url}read/${STORY}/3`)
  await untilText(page)
  await readTo(page, 9)
  await page.getByRole('button', { name: 'Fold the corner' }).click()
  await page.waitForTimeout(300)
}
