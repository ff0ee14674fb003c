// A story changes between two visits: the place is looked for through all of it, and doubt is said.

import { expect, type Page } from '@playwright/test'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { blockAtLine, readTo, untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

/** Makes the stored place one of another edition of the text, while no page of the app is open. */
async function storePlace(page: Page, change: 'one part earlier' | 'other words'): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/icons/icon.svg`)
  await page.evaluate(
    async ([story, kind]) => {
      localStorage.removeItem('dogear/places')
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('dogear/reader')
        opening.onsuccess = () => resolve(opening.result)
      })
      const store = database.transaction('readings', 'readwrite').objectStore('readings')
      await new Promise((resolve) => {
        const request = store.get(story)
        request.onsuccess = () => {
          const reading = request.result
          if (kind === 'one part earlier') reading.place.part -= 1
          else {
            const words = 'Nothing of this stands anywhere in the story that is opened now.'
            Object.assign(reading.place, { text: 'x', blockId: 'x.0', landmarks: [] })
            reading.place.quote = { exact: words, prefix: words, suffix: words }
          }
          store.put(reading).onsuccess = resolve
        }
      })
      database.close()
    },
    [STORY, change] as const,
  )
}

test('a place is found in another part, and nothing has to be said', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await readTo(page, 8)
  const left = await blockAtLine(page)
  await storePlace(page, 'one part earlier')
  await page.goto(`${host.url}read/${STORY}`)
  await expect(page).toHaveURL(/\/3$/)
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(left)
  await expect(page.getByText('This story has changed.')).toBeHidden()
})

test('where the words are gone the reader is told, and can stay', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await readTo(page, 8)
  const left = await blockAtLine(page)
  await storePlace(page, 'other words')
  await page.goto(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await expect(page.getByText('This story has changed. We put you near where you were.')).toBeVisible()
  expect(Math.abs((await blockAtLine(page)).block - left.block)).toBeLessThanOrEqual(2)
  await page.getByRole('button', { name: 'Stay here' }).click()
  await expect(page.getByText('This story has changed.')).toBeHidden()
})
