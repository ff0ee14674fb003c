// What is not to be met is met nowhere: above the ceiling, or on the hide-list. And what discreet mode says of stories.

import { expect, type Page } from '@playwright/test'
import { storiesWords } from '../src/app/ui/count-words.ts'
import { LONG, SHORT } from './accessible.ts'
import { storiesOf, test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { readTo, untilText } from './reading.ts'
import { records } from './records.ts'

const TITLE = 'The Lighthouse at Wrack Ness'
const AUTHOR = 'Marram Grey'
const OFF = `Take ${AUTHOR} off the list`

/** Every view that lists stories or what was done with them. */
const lists = [
  '',
  '?q=lighthouse',
  '?author=marram+grey',
  'shelves',
  'marks',
  'history',
  'device',
  'search?q=lighthouse',
]

/** Reads a little of a story, folds a corner in it, and puts it on a shelf: it is in every list then. */
async function takeEverywhere(page: Page, url: string): Promise<void> {
  await page.goto(`${url}read/${LONG}/1`)
  await untilText(page)
  await readTo(page, 6)
  await page.locator('.corner').click()
  await expect.poll(async () => (await records(page, 'bookmarks')).length).toBe(1)
  await page.goto(`${url}story/${LONG}`)
  await act(page, 'Put on a shelf')
  await page.getByRole('checkbox', { name: 'Want to read' }).click()
  await expect.poll(async () => (await records(page, 'shelved')).length).toBe(1)
  await page.evaluate(async (story) => {
    const name = (await indexedDB.databases()).find((one) => one.name?.endsWith('reader'))?.name ?? ''
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name)
      opening.onsuccess = () => resolve(opening.result)
    })
    const read = { words: 900, seconds: 300, parts: 0 }
    database
      .transaction('days', 'readwrite')
      .objectStore('days')
      .put({ day: '2026-03-24', stories: { [story]: read } })
    database.close()
  }, LONG)
}

async function act(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name, exact: true }).click()
}

async function expectNowhere(page: Page, url: string): Promise<void> {
  for (const view of lists) {
    await page.goto(url + view)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await expect(page.locator('.library-loading')).toHaveCount(0)
    await expect(page.getByText(TITLE), view).toHaveCount(0)
    await expect(page.locator(`main a[href*="${LONG}"]`), view).toHaveCount(0)
  }
}

test('an author on the list is met nowhere, until it is taken off again', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await takeEverywhere(page, host.url)
  for (const view of ['', 'shelves', 'marks', 'history']) {
    await page.goto(host.url + view)
    await expect(page.getByText(TITLE).first(), view).toBeAttached()
  }

  await page.goto(`${host.url}story/${LONG}`)
  await act(page, 'Do not show me this')
  await page.getByLabel('Why (if you like)').fill('Too many cliffs')
  await page.getByRole('button', { name: `Stories by ${AUTHOR}` }).click()
  await expect(page.getByRole('heading', { name: 'This story is on your list' })).toBeVisible()
  await expect.poll(async () => (await records(page, 'hiding')).length).toBe(1)
  await expectNowhere(page, host.url)

  // Links lead to one sentence, with the reason, and the text is not in the page.
  for (const view of [`story/${LONG}`, `read/${LONG}/2`, `read/${LONG}/1#b3`]) {
    await page.goto(host.url + view)
    await expect(
      page.getByText(`You hide stories by ${AUTHOR}. Your reason: “Too many cliffs”`),
    ).toBeVisible()
    await expect(page.locator('[data-block]')).toHaveCount(0)
    await expect(page.getByText(TITLE)).toHaveCount(0)
  }
  // This once: as long as one stays with it.
  await page.goto(`${host.url}story/${LONG}`)
  await page.getByRole('button', { name: 'Show it anyway' }).click()
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible()
  await page.getByRole('link', { name: /Go on from|Read from/ }).click()
  await untilText(page)
  await page.goBack()
  await page.getByRole('link', { name: 'Library' }).click()
  await expect(page.getByText(TITLE)).toHaveCount(0)
  await page.goBack()
  await expect(page.getByRole('button', { name: OFF })).toBeVisible()

  // Off the list, back, off again.
  await page.getByRole('button', { name: OFF }).click()
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible()
  await page.goto(`${host.url}shelves`)
  await expect(page.getByText(TITLE).first()).toBeVisible()
})

test('nothing above the ceiling is met, on any way', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await takeEverywhere(page, host.url)
  await page.goto(`${host.url}settings`)
  await page.getByRole('radio', { name: 'Up to PG', exact: true }).check({ force: true })
  await expectNowhere(page, host.url)
  for (const view of [`story/${LONG}`, `read/${LONG}/2`]) {
    await page.goto(host.url + view)
    await expect(page.getByRole('heading', { name: 'You keep stories above PG out' })).toBeVisible()
    await expect(page.locator('[data-block]')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Show it anyway' })).toHaveCount(0)
  }
  const stories = await storiesOf(page)
  const mild = stories.filter(({ rating }) => rating.value === 'G' || rating.value === 'PG')
  const silent = stories.filter(({ rating }) => rating.value === null)
  await page.goto(host.url)
  await expect(page.locator('.result-count')).toHaveText(String(mild.length))
  // Unless the reader says that a story without a rating is like any other.
  await page.goto(`${host.url}settings`)
  await page.getByRole('radio', { name: 'Like any other' }).check({ force: true })
  await page.goto(host.url)
  await expect(page.locator('.result-count')).toHaveText(String(mild.length + silent.length))
})

test('what is named by hand hides what it names, and a name that nothing has is told of', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}settings/hidden`)
  const warned = (await storiesOf(page)).filter(({ warnings }) =>
    warnings.kinds.some(({ value }) => value === 'major-character-death'),
  )
  expect(warned.length).toBeGreaterThan(0)
  const hide = page.getByRole('button', { name: 'Hide it' })
  await page.getByRole('button', { name: 'Hide something' }).click()
  await page.getByLabel('What to hide').selectOption('A warning')
  await page.getByLabel('Its name').fill('deaht')
  await hide.click()
  await expect(page.getByRole('alert')).toHaveText(/^No story here warns of that in these words\./)
  await page.getByRole('button', { name: 'Death', exact: true }).click()
  await expect(page.getByRole('alert')).toBeHidden()
  await hide.click()
  await expect(page.getByText('Hidden: Death.')).toBeVisible()
  await expect
    .poll(() => records(page, 'hiding'))
    .toMatchObject([{ kind: 'warning', value: 'major-character-death' }])
  // Somebody whose stories may come.
  await page.getByRole('button', { name: 'Hide something' }).click()
  await page.getByLabel('What to hide').selectOption('An author')
  await page.getByLabel('Its name').fill('Nobody Here')
  await hide.click()
  await expect(page.getByRole('alert')).toHaveText(/^No story here has that name\./)
  expect(await records(page, 'hiding')).toHaveLength(1)
  await hide.click()
  await expect.poll(() => records(page, 'hiding')).toHaveLength(2)
  // Each says how many stories it hides.
  await expect(page.getByRole('listitem').filter({ hasText: 'Death' })).toContainText(
    `Hides ${storiesWords(warned.length)}`,
  )
  await expect(page.getByRole('listitem').filter({ hasText: 'Nobody Here' })).toContainText(
    'Hides no story at present',
  )
  await page.goto(host.url)
  await expect(page.getByText(`${warned.length} hidden by your list`)).toBeVisible()
})

test('the list is kept by keys alone, follows in another tab, and holds where the database is lost', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}settings/hidden`)
  const other = await phone.page(host.url)
  await expect(other.getByRole('heading', { name: TITLE })).toBeVisible()

  await page.bringToFront()
  const opener = page.getByRole('button', { name: 'Hide something' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Not now' }).press('Enter')
  await expect(opener).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('The word, or a few')).toBeFocused()
  const refused = page.getByText('Write a word that is to be hidden.')
  await page.keyboard.press('Enter')
  await expect(refused).toBeVisible()
  await page.keyboard.type('lighthouse')
  await expect(refused).toBeHidden()
  await page.keyboard.press('Tab')
  await page.keyboard.type('No more of these')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“No more of these”')).toBeVisible()
  await expect(other.getByRole('heading', { name: TITLE })).toHaveCount(0)

  // Taken off by keys, and back exactly as it was. The focus is never between two buttons.
  const before = await records(page, 'hiding')
  const off = page.getByRole('button', { name: 'Take off lighthouse' })
  await off.focus()
  await off.evaluate(() => {
    const say = () =>
      setTimeout(() => Object.assign(window, { focused: document.activeElement?.textContent }))
    addEventListener('click', say, { once: true })
  })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nothing is hidden.')).toBeVisible()
  await expect.poll(() => page.evaluate('window.focused')).toBe('Undo')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await expect.poll(() => records(page, 'hiding')).toEqual(before)

  await other.close()
  await page.goto(`${host.url}icons/icon.svg`)
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const deleting = indexedDB.deleteDatabase('dogear/reader')
        deleting.onsuccess = resolve
        deleting.onblocked = resolve
      }),
  )
  await page.goto(host.url)
  await expect(page.getByRole('article').first()).toBeVisible()
  await expect(page.getByText(TITLE)).toHaveCount(0)
  await expect.poll(() => records(page, 'hiding')).toEqual(before)
})

test('where a newer Dogear has been, its records are read and kept as far as they are known', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}story/${SHORT}`)
  await act(page, 'Do not show me this')
  await page.getByRole('button', { name: /Only this story/ }).click()
  await expect.poll(async () => (await records(page, 'hiding')).length).toBe(1)
  await page.goto(`${host.url}icons/icon.svg`)
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('dogear/reader', 99)
        opening.onupgradeneeded = () => opening.result.createObjectStore('what-comes-later')
        opening.onsuccess = () => {
          opening.result.close()
          resolve(null)
        }
      }),
  )
  await page.goto(`${host.url}story/${LONG}`)
  await act(page, 'Do not show me this')
  await page.getByRole('button', { name: /Only this story/ }).click()
  await expect.poll(async () => (await records(page, 'hiding')).length).toBe(2)
  await expect(page.getByText('did not keep')).toHaveCount(0)
})

test('a kind of warning is named, folded or hides the story', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}settings`)
  const violence = page.getByRole('group', { name: 'Violence' })
  await violence.getByRole('radio', { name: 'Hide the story' }).check({ force: true })
  await expect
    .poll(async () => (await records(page, 'hiding')).map(({ id }) => id))
    .toEqual(['warning violence'])
  await page.goto(`${host.url}settings/hidden`)
  await expect(page.getByRole('heading', { name: 'Warnings' })).toBeVisible()
  await page.goto(`${host.url}settings`)
  await violence.getByRole('radio', { name: 'Name it' }).check({ force: true })
  await expect.poll(() => records(page, 'hiding')).toEqual([])
  await page.reload()
  await expect(violence.getByRole('radio', { name: 'Name it' })).toBeChecked()
})

test('discreet in one tap from every screen: no name, no summary, no author, neither in the tab', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await takeEverywhere(page, host.url)
  await page.goto(host.url)
  const icon = () =>
    page.locator('link[rel="icon"]').evaluate((link) => link instanceof HTMLLinkElement && link.href)
  const own = await icon()
  await page.getByRole('button', { name: 'Discreet' }).click()
  await expect(page).toHaveTitle('Reader')
  expect(await icon()).not.toBe(own)
  const views = ['', 'shelves', 'marks', 'history', 'device', 'settings', 'settings/hidden', `story/${LONG}`]
  for (const view of views) {
    await page.goto(host.url + view)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await expect(page).toHaveTitle('Reader')
    await expect(page.getByRole('button', { name: 'Discreet' }), view).toBeVisible()
    for (const words of [TITLE, AUTHOR, 'Holmes'])
      await expect(page.getByText(words).filter({ visible: true }), view).toHaveCount(0)
  }
  const named = {
    '?author=marram+grey': '.value-head h2',
    '?author=marram+grey&year=1901': '.releases .condition-words',
  }
  for (const [view, names] of Object.entries(named)) {
    await page.goto(host.url + view)
    await expect(page.locator(names).first(), view).toBeAttached()
    await expect(page.getByText(AUTHOR).filter({ visible: true }), view).toHaveCount(0)
  }
  // Nor does the sheet that hides stories say what the card does not.
  await page.goto(`${host.url}story/${LONG}`)
  await act(page, 'Do not show me this')
  await expect(page.locator('.hide-choices button')).toHaveText([/^Only this story/])
  await page.goto(`${host.url}read/${LONG}/3`)
  await untilText(page)
  await page.keyboard.press('Escape')
  await expect(page.locator('.top-title')).toHaveText(/^A story in 12 parts/)
  await expect(page).toHaveTitle('Reader')
  await page.getByRole('button', { name: 'Discreet' }).click()
  await expect(page.locator('.top-title')).toHaveText(TITLE)
  await expect(page).toHaveTitle(/Dogear/)
  expect(await icon()).toBe(own)
  await page.goto(`${host.url}story/${SHORT}`)
  await expect(page).toHaveTitle(/A Good Likeness/)
})
