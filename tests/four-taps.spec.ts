// A newcomer's test: from a cold start, with four taps or fewer, "a finished Willow/Spike story, at most PG-13, without
// character death, under an hour, that I have not read". Typing is no tap; touching the field to type is one.

import { expect, type Locator } from '@playwright/test'
import { test } from './archive.ts'
import { LIBRARY_STORIES, libraryArchive } from './archives.ts'
import { type LibraryStory, libraryStories } from './library-stories.ts'

/** What the newcomer wants, asked of the stories as they were written; all of them take minutes, none is read. */
function isWanted({ pairing, rating, warnings, status }: LibraryStory): boolean {
  return (
    pairing?.includes('Willow') === true &&
    pairing.includes('Spike') &&
    ['G', 'PG', 'PG-13'].includes(rating ?? '') &&
    status === 'Complete' &&
    warnings !== 'Character death'
  )
}

test('a finished, mild, short, unread story of a pairing is four taps from a cold start', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(libraryArchive)
  const page = await phone.page(host.url)
  let taps = 0
  const tap = async (what: Locator) => {
    taps++
    await what.tap()
  }
  await tap(page.getByRole('combobox', { name: 'Search stories' }))
  await page.keyboard.type('willow/spike')
  await tap(page.getByRole('option', { name: /^(Willow \/ Spike|Spike \/ Willow), pairing/ }))
  await tap(page.getByRole('button', { name: 'Short and finished, not read yet' }))
  await tap(page.getByRole('button', { name: 'Gentle' }))
  expect(taps).toBeLessThanOrEqual(4)

  const wanted = libraryStories(LIBRARY_STORIES).filter(isWanted)
  const shown = page.getByRole('article').getByRole('heading')
  // "Gentle" leaves out violence as well: what is shown is part of what is wanted, and all of it that is gentle.
  const gentle = wanted.filter(({ warnings }) => warnings !== 'Violence').map(({ title }) => title)
  expect(gentle.length).toBeGreaterThan(1)
  await expect(shown).toHaveCount(gentle.length)
  expect((await shown.allTextContents()).sort()).toEqual(gentle.sort())
})
