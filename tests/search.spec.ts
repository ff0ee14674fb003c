// Words in the texts of the stories that are here: found with the server stopped, shown where they stand, and never of a
// story that is kept back.

import { expect, type Page } from '@playwright/test'
import { choose, deskSize, papers, phoneSize } from './accessible.ts'
import { storiesOf, test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { examine } from './examine.ts'
import { readTo, untilText } from './reading.ts'
import { records } from './records.ts'

/** A story rated R, which is kept back, and a word that only its text has. */
const WRAPPED = { id: 'sulphur-mentes-the-taphian', word: 'telemachus' }

const outcome = (page: Page) => page.locator('.search-outcome')
const passages = (page: Page) => page.locator('.passage-link')

async function kept(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await untilAllIsHere(page)
}

/** Addresses that the caches of the search hold. */
function keptRuns(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const requests = await (await caches.open('dogear/search')).keys()
    return requests.map(({ url }) => url)
  })
}

test('with no network, words are found by story, and their place opens with them in sight', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await kept(page, host.url)
  await page.goto(`${host.url}search?q=lantern`)
  await expect(outcome(page)).toHaveText('3 stories have these words.')
  expect(await keptRuns(page)).not.toHaveLength(0)

  await host.stop()
  await phone.close()
  const anew = await phone.page(`${host.url}search`)
  await expect(anew.getByRole('searchbox', { name: 'Words in the stories' })).toBeFocused()
  await anew.keyboard.type('lantern')
  await expect(outcome(anew)).toHaveText('3 stories have these words.')
  const story = anew.getByRole('article', { name: 'The Lighthouse at Wrack Ness' })
  await expect(story).toContainText('17 places in 7 parts')
  await story.getByRole('button', { name: 'Show the other 14 places' }).click()
  await expect(story.locator('.passage-link').nth(3)).toBeFocused()
  await expect(story.getByRole('listitem')).toHaveCount(17)
  const passage = story.getByRole('listitem').nth(9).getByRole('link')
  const words = await passage.locator('mark').first().textContent()
  await passage.click()
  await untilText(anew)
  const painted = await paintedWords(anew)
  expect(painted.words).toContain(words)
  expect(painted.isInSight).toBe(true)
  // One look is no beginning, whoever reads on has begun.
  await anew.goBack()
  await expect(story.getByRole('listitem').first()).toBeVisible()
  expect(await records(anew, 'readings')).toEqual([])
  await story.getByRole('listitem').first().getByRole('link').click()
  await untilText(anew)
  await anew.reload()
  await untilText(anew)
  expect((await paintedWords(anew)).isInSight).toBe(true)
  expect(await records(anew, 'readings')).toEqual([])
  await readTo(anew, 4)
  await expect.poll(async () => (await records(anew, 'readings')).length).toBe(1)
  expect(new URL(anew.url()).hash).toBe('')
  expect(phone.errors).toEqual([])
})

/** What is painted over the text, and whether the first of it is in the window. */
async function paintedWords(page: Page): Promise<{ words: readonly string[]; isInSight: boolean }> {
  await page.waitForFunction(() => CSS.highlights.has('found-words'))
  return page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('found-words') ?? [])].filter((range) => range instanceof Range)
    const { top, bottom } = ranges[0]?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
    return { words: ranges.map(String), isInSight: top >= 0 && bottom <= window.innerHeight }
  })
}

test('the first search of all may be made with no network', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await kept(page, host.url)
  await host.stop()
  await page.goto(`${host.url}search?q=lantern`)
  await expect(outcome(page)).toHaveText('3 stories have these words.')
  expect(await keptRuns(page)).toHaveLength(0)
  await page.getByRole('searchbox', { name: 'Words in the stories' }).fill('lantren')
  await expect(outcome(page)).toContainText('3 stories have words that are near to them.')
})

test('a story that is kept back is neither shown nor hinted at, until the question is answered', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await kept(page, host.url)
  await page.goto(`${host.url}search?q=${WRAPPED.word}`)
  await expect(outcome(page)).toHaveText(`“${WRAPPED.word}” is in no story that was searched on this phone.`)
  await expect(page.getByRole('article')).toHaveCount(0)
  const count = await page.locator('.search-unsearched').textContent()
  expect(count ?? '').toMatch(/^\d+ stories are wrapped and were not searched\.$/)
  // The same is said whatever was looked for.
  await page.getByRole('searchbox', { name: 'Words in the stories' }).fill('nosuchword')
  await expect(outcome(page)).toContainText('nosuchword')
  expect(await page.locator('.search-unsearched').textContent()).toBe(count)

  await page.goto(`${host.url}search?q=${WRAPPED.word}`)
  await choose(page, { adult: 'unwrapped' })
  await expect(outcome(page)).toHaveText('1 story has these words.')
  await choose(page, { ceiling: 'PG-13' })
  await expect(page.getByRole('article')).toHaveCount(0)
  await expect(page.locator('.search-unsearched')).toContainText('that you keep out were not searched.')
})

test('what is not on the phone is not searched, and said to be so', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await kept(page, host.url)
  const gone = (await storiesOf(page)).find(({ title }) => title.value === 'A Good Likeness')
  await page.goto(`${host.url}search?q=lantern`)
  await expect(page.getByRole('article', { name: 'A Good Likeness' })).toBeVisible()
  await host.stop()
  await page.evaluate(
    async (hashes) => {
      const cache = await caches.open('dogear/stories')
      for (const hash of hashes) await cache.delete(`/stories/${hash}.json`)
    },
    gone?.files.map(({ hash }) => hash) ?? [],
  )
  await page.reload()
  await expect(outcome(page)).toHaveText('2 stories have these words.')
  await expect(page.getByRole('article', { name: 'A Good Likeness' })).toHaveCount(0)
  await expect(page.locator('.search-unsearched')).toContainText(
    '1 story is not on this phone and was not searched.',
  )
})

test('in discreet mode no word of a story is shown', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await kept(page, host.url)
  await page.goto(`${host.url}search?q=lantern`)
  await expect(passages(page).first()).toContainText('lantern')
  await choose(page, { discreet: true })
  await expect(page.getByRole('article').first()).toContainText('A story in')
  const main = page.getByRole('main')
  await expect(main).not.toContainText('Wrack Ness')
  await expect(main.getByRole('article').filter({ hasText: /lantern|Goose-Grease/ })).toHaveCount(0)
})

test('in the library the best comes first and a typing error is forgiven, with no network', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await kept(page, host.url)
  await host.stop()
  for (const typed of ['lighthouse', 'lihgthouse', 'wrack ligh', 'holmes/watson marram']) {
    await page.goto(`${host.url}?q=${typed}`)
    await expect(page.getByRole('article').first()).toContainText('The Lighthouse at Wrack Ness')
  }
  // The library asks the network for nothing; inside the stories, what helps to search them may be asked for once.
  expect(phone.errors).toEqual([])
  await page.getByRole('link', { name: 'Search inside the stories for' }).click()
  await expect(page).toHaveURL(/\/search\?q=/)
})

test('from the library’s field to found words with keys alone', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await kept(page, host.url)
  await page.getByLabel('Search stories').focus()
  await page.keyboard.type('goose fat')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=goose\+fat$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.getByRole('searchbox', { name: 'Words in the stories' }).fill('goose')
  // Until then the answer to the older words stays in sight.
  await expect(page).toHaveURL(/\/search\?q=goose$/)
  await expect(outcome(page)).toContainText('these words.')
  await expect(passages(page).first()).toBeVisible()
  for (let step = 0; step < 10; step++) {
    await page.keyboard.press('Tab')
    if (
      await passages(page)
        .first()
        .evaluate((link) => link === document.activeElement)
    )
      break
  }
  await expect(passages(page).first()).toBeFocused()
  await page.keyboard.press('Enter')
  await untilText(page)
  expect((await paintedWords(page)).words.join(' ')).toMatch(/goose/i)
})

// Colours are the same at every width: all papers are looked at on a desk.
for (const [name, size, most] of [
  ['a phone', phoneSize, 1],
  ['a desk', deskSize, papers.length],
] as const) {
  test(`axe finds nothing in what is found on ${name}`, async ({ phone, hostOf }) => {
    test.setTimeout(120_000)
    const host = await hostOf(sampleArchive)
    const page = await phone.page()
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await kept(page, host.url)
    await page.setViewportSize(size)
    await page.goto(`${host.url}search?q=lantren`)
    await expect(passages(page).first()).toBeVisible()
    await examine(page, 'what is found', most)
  })
}
