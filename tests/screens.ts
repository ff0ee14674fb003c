// Pictures of every view, phone to desktop, in every theme: to look at, and for the README. One picture shows the four
// themes of one view side by side; each of them alone stands in `.cache/screens`, at two sizes more.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { choose } from './accessible.ts'
import { root, test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { LastingPhone, type Phone } from './phone.ts'
import { readTo, untilText } from './reading.ts'
import { houseViews } from './screens/house-views.ts'
import { readerViews } from './screens/reader-views.ts'
import { LIGHTHOUSE, type View } from './screens/view.ts'

const looked = path.join(root, '.cache/screens')
const kept = path.join(root, 'docs/screens')

const heights: Readonly<Record<number, number>> = { 360: 780, 412: 915, 820: 1180, 1280: 800 }
/** What is kept with the project: how many pictures stand in a row, and how much smaller than life. */
const sheets: Readonly<Record<number, { readonly columns: number; readonly scale: number }>> = {
  412: { columns: 4, scale: 0.6 },
  1280: { columns: 2, scale: 0.5 },
}
const themes = ['light', 'sepia', 'dark', 'black'] as const
/** `SCREENS=find,pages` makes these alone. */
const only = process.env.SCREENS?.split(',')

for (const [width, height] of Object.entries(heights)) {
  for (const [name, views] of Object.entries({ house: houseViews, reader: readerViews })) {
    test(`${name} at ${width}`, async ({ hostOf }) => {
      const phone = new LastingPhone({ width: Number(width), height })
      const host = await hostOf(sampleArchive)
      const page = await phone.page(host.url)
      await untilAllIsHere(page)
      await live(page, host.url)
      for (const view of views) {
        if (only && !only.includes(view.name)) continue
        await test.step(view.name, async () => {
          await open(page, host.url, view)
          const shots = await picturesOf(page, view, width)
          if (sheets[Number(width)]) await sheetOf(phone, `${view.name}-${width}`, Number(width), shots)
        })
      }
      await phone.remove()
    })
  }
}

test('the picture of the README', async () => {
  const shots = ['library-412-light', 'story-412-dark', 'reader-bars-412-sepia'].map((name) =>
    path.join(looked, `${name}.jpg`),
  )
  const phone = new LastingPhone({ width: 1320, height: 960 })
  const page = await phone.page()
  await page.setContent(
    `<style>body{display:flex;gap:24px;margin:20px;background:#e4e4de}img{border:1px solid #777971;border-radius:4px}</style>${shots.map(image).join('')}`,
  )
  await page.screenshot({ path: path.join(kept, 'readme.jpg'), type: 'jpeg', quality: 78 })
  await phone.remove()
})

/** Shown by the system when it offers to install the app; small, and no part of the shell. */
test('the pictures of the manifest', async () => {
  const shots = { library: 'library-412-light', text: 'reader-412-sepia', wide: 'library-1280-light' }
  for (const [name, shot] of Object.entries(shots)) {
    const wide = shot.includes('1280')
    const phone = new LastingPhone(wide ? { width: 1280, height: 800 } : { width: 412, height: 915 })
    const page = await phone.page()
    await page.setContent(
      `<meta name="viewport" content="width=device-width"><style>body{margin:0}img{display:block}</style>${image(path.join(looked, `${shot}.jpg`))}`,
    )
    await page.screenshot({
      path: path.join(root, 'public/screenshots', `${name}.jpg`),
      type: 'jpeg',
      quality: 55,
    })
    await phone.remove()
  }
})

async function open(page: Page, url: string, { address, settings, prepare }: View): Promise<void> {
  await page.evaluate(
    (chosen) => localStorage.setItem('dogear/settings', JSON.stringify(chosen)),
    settings ?? {},
  )
  await page.goto(url + address)
  await page.getByRole('heading').first().waitFor()
  await prepare?.(page)
  // What is brought later has come, and stands as it will.
  await page.waitForLoadState('networkidle')
}

/** A view in each theme, chosen as from another tab; one with colours of its own as it is. */
async function picturesOf(page: Page, view: View, width: string): Promise<readonly string[]> {
  const shots: string[] = []
  for (const theme of view.settings?.theme ? [null] : themes) {
    if (theme) await choose(page, { theme })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.waitForTimeout(250)
    const file = path.join(looked, `${view.name}-${width}-${theme ?? 'own'}.jpg`)
    await page.screenshot({ path: file, type: 'jpeg', quality: 82 })
    shots.push(file)
  }
  return shots
}

async function sheetOf(phone: Phone, name: string, width: number, shots: readonly string[]): Promise<void> {
  const { columns, scale } = sheets[width] ?? { columns: 1, scale: 1 }
  const page = await phone.page()
  await page.setContent(
    `<style>body{display:inline-grid;grid-template-columns:repeat(${Math.min(columns, shots.length)},${width * scale}px);gap:8px;margin:0;background:#777971}img{width:100%}</style>${shots.map(image).join('')}`,
  )
  await page.locator('body').screenshot({ path: path.join(kept, `${name}.jpg`), type: 'jpeg', quality: 60 })
  await page.close()
}

function image(file: string): string {
  return `<img src="data:image/jpeg;base64,${readFileSync(file, 'base64')}">`
}

/** A reader who has been here before: two stories begun, a corner folded. */
async function live(page: Page, url: string): Promise<void> {
  await page.goto(`${url}read/small-print-hansom-no-2704/1`)
  await untilText(page)
  await readTo(page, 8)
  await page.goto(`${url}read/${LIGHTHOUSE}/2`)
  await untilText(page)
  await page.goto(`${url}read/${LIGHTHOUSE}/3`)
  await untilText(page)
  await readTo(page, 9)
  await page.getByRole('button', { name: 'Fold the corner' }).click()
  await page.waitForTimeout(300)
}
