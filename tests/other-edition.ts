// Makes the place that is stored one of another edition of the text.

import type { Page } from '@playwright/test'

/** What else was different then: the place's part, its words, or which words stood among those around it. */
type Difference =
  | { readonly partsEarlier: number }
  | { readonly words: string; readonly areSurroundingsKept?: boolean }

/** While no page of the app is open: the page ends at a file of the same origin. */
export async function storePlace(page: Page, story: string, difference: Difference): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/icons/icon.svg`)
  await page.evaluate(
    async ({ story, difference }) => {
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
          const { place } = reading
          if ('partsEarlier' in difference) place.part -= difference.partsEarlier
          else {
            const { words, areSurroundingsKept } = difference
            Object.assign(place, { text: 'x', blockId: 'x.0', alike: 'nothing' })
            place.quote = areSurroundingsKept
              ? { exact: words, prefix: '', suffix: '' }
              : { exact: words, prefix: words, suffix: words }
            if (!areSurroundingsKept) place.landmarks = []
          }
          store.put(reading).onsuccess = resolve
        }
      })
      database.close()
    },
    { story, difference },
  )
}
