// The reader's own files: added in every way, corrected, read with no network, and never at the cost of anything else.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { zipSync } from 'fflate'
import { untilNoSheet } from './accessible.ts'
import { test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { markupStrings } from './markup-strings.ts'
import { untilText } from './reading.ts'

const prose = 'The sluice gate stood open, and the mud behind it held the marks of two pairs of boots.'

function storyText(title: string, rating: string, words = prose): string {
  return `Title: ${title}\nAuthor: Ina Marsh\nRating: ${rating}\n\n${words}\n\nNobody said so at supper.\n`
}

/** A few of them; `MARKUP=all` takes all. */
const markup = markupStrings.filter((_, index) => process.env.MARKUP === 'all' || index % 27 === 0)

const yours = (page: Page) => page.locator('.own-row')
const row = (page: Page, name: string) => yours(page).filter({ has: page.getByRole('link', { name }) })

async function choose(page: Page, files: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
  await page.locator('input[type=file]').first().setInputFiles(files)
}

/** A file as a picker gives it. */
function file(name: string, content: string | Uint8Array) {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(content) }
}

/** How many files the browser really keeps. */
function originals(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('dogear/own')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const database = opening.result
          const counting = database.transaction('originals').objectStore('originals').count()
          counting.onsuccess = () => {
            database.close()
            resolve(counting.result)
          }
        }
      }),
  )
}

async function untilReadable(page: Page): Promise<void> {
  await untilAllIsHere(page)
  const kept = () =>
    page.evaluate(
      async () =>
        (await (await caches.open('dogear/extras')).keys()).filter(({ url }) =>
          /(views|own-page|importer|latin)-/.test(url),
        ).length,
    )
  // Three scripts, and the italics and further letters of two faces.
  await expect.poll(kept, { timeout: 20_000 }).toBe(9)
}

test('files are added by picker, drop, paste and sharing, corrected, and read with no network', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}own`)
  await untilReadable(page)
  await choose(page, file('gate.txt', storyText('The Gate at Low Water', 'NC-17')))
  await expect(row(page, 'The Gate at Low Water')).toContainText('NC-17')

  await page.getByRole('link', { name: 'Library' }).click()
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'lamp.md'))
    return transfer
  }, '# The Lamp\n\nby Tove Lind\n\nThe lamp burned till morning.\n')
  await page.dispatchEvent('body', 'drop', { dataTransfer: dropped })
  await expect(row(page, 'The Lamp')).toContainText('lamp.md')

  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    },
    storyText('Pasted Tides', 'G'),
  )
  await expect(row(page, 'Pasted Tides')).toBeVisible()

  await page.evaluate(
    async (text) => {
      const form = new FormData()
      form.append('files', new File([text], 'shared.txt'))
      await fetch('/own', { method: 'POST', body: form })
    },
    storyText('A Shared Umbrella', 'PG'),
  )
  await page.goto(`${host.url}own?shared`)
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(row(page, 'A Shared Umbrella')).toBeVisible()

  // The same bytes are known again.
  await choose(page, file('gate (1).txt', storyText('The Gate at Low Water', 'NC-17')))
  await expect(page.getByRole('region', { name: 'Already yours' })).toContainText('gate (1).txt')
  await expect(yours(page)).toHaveCount(4)

  await row(page, 'The Gate at Low Water').getByRole('button', { name: 'Correct' }).click()
  await page.getByLabel('Pairings').fill('Holmes')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(page.getByRole('alert')).toContainText('is no pairing')
  await page.getByLabel('Pairings').fill('Holmes/Watson')
  await page.getByLabel('Rating').selectOption('PG')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(row(page, 'The Gate at Low Water')).toContainText('Holmes / Watson · PG')

  await row(page, 'Pasted Tides').getByRole('button', { name: 'Remove' }).click()
  await expect(yours(page)).toHaveCount(3)
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(yours(page)).toHaveCount(4)

  // A slip costs nothing: neither what was removed, nor what was written and not handed in.
  await row(page, 'Pasted Tides').getByRole('button', { name: 'Remove' }).click()
  await expect(yours(page)).toHaveCount(3)
  await page.getByRole('link', { name: 'Library' }).first().click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(yours(page)).toHaveCount(4)
  const pasting = page.getByRole('dialog', { name: 'Paste a text' }).getByRole('textbox')
  await page.getByRole('button', { name: 'Paste a text' }).click()
  await expect(pasting).toBeFocused()
  await pasting.fill('Half of a story')
  await page.keyboard.press('Escape')
  await untilNoSheet(page)
  await page.reload()
  await page.getByRole('button', { name: 'Paste a text' }).click()
  await expect(pasting).toHaveValue('Half of a story')
  await page.keyboard.press('Escape')
  await expect(pasting).toBeHidden()
  const title = page.getByRole('dialog', { name: 'Correct' }).getByLabel('Title')
  const correct = row(page, 'The Gate at Low Water').getByRole('button', { name: 'Correct' })
  await correct.click()
  await title.fill('The Gate at High Water')
  await page.keyboard.press('Escape')
  await expect(title).toBeHidden()
  await correct.click()
  await expect(title).toHaveValue('The Gate at High Water')
  await page.getByRole('button', { name: 'Begin anew' }).press('Enter')
  await expect(title).toHaveValue('')
  await expect(title).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(title).toBeHidden()

  await phone.close()
  await host.stop()
  const cold = await phone.page(`${host.url}?q=gate%20watre`)
  await cold.getByRole('link', { name: 'The Gate at Low Water' }).click()
  await expect(cold.getByRole('main')).toContainText('Holmes / Watson')
  await expect(cold.getByRole('link', { name: 'Correct or remove it' })).toBeVisible()
  await cold.getByRole('link', { name: /read/i }).first().click()
  await untilText(cold)
  await expect(cold.locator('.story-text')).toContainText('two pairs of boots')
  await cold.goto(`${host.url}search?q=sluice%20boots`)
  await expect(cold.getByRole('main')).toContainText('The Gate at Low Water')
  await cold.goto(`${host.url}own`)
  await choose(cold, file('late.txt', storyText('A Late Addition', 'G')))
  await expect(row(cold, 'A Late Addition')).toBeVisible()
  expect(phone.errors.filter((error) => !/ERR_CONNECTION_REFUSED|ERR_FAILED|404/.test(error))).toEqual([])
})

test('what is no story, or would do harm, costs nothing else, and each is told in a sentence', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}own`)
  const encode = (text: string) => new TextEncoder().encode(text)
  const folder = mkdtempSync(path.join(tmpdir(), 'dogear-own-'))
  const inFolder = (name: string, content: string | Uint8Array) => {
    writeFileSync(path.join(folder, name), content)
    return path.join(folder, name)
  }
  const entries = Object.fromEntries(
    Array.from({ length: 100_000 }, (_, at) => [`${at}.xhtml`, new Uint8Array()]),
  )
  await choose(page, [
    inFolder('bomb.epub', zipSync({ 'text.xhtml': new Uint8Array(40_000_000) })),
    inFolder('many.epub', zipSync(entries, { level: 0 })),
    inFolder('huge.txt', new Uint8Array(17_000_000).fill(0x61)),
    inFolder('empty.txt', ''),
    inFolder('picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])),
    inFolder('cut.epub', zipSync({ mimetype: encode('application/epub+zip') }).subarray(0, 60)),
    inFolder(
      'mac.txt',
      Buffer.from(
        storyText('Caf\u008e', 'G', `${prose} \u00d2Late,\u00d3 she said, \u00d2too late.\u00d3`),
        'latin1',
      ),
    ),
    inFolder('good.txt', storyText('A Good One', 'G')),
  ])
  await expect(row(page, 'A Good One')).toBeVisible()
  await expect(row(page, 'Café')).toBeVisible()
  await expect(page.getByText('Added: 2 stories.')).toBeVisible()
  const refused = page.getByRole('region', { name: '6 files were not added' })
  for (const words of [
    'bomb.epub This looks like no text file (a zip file that unpacks to far too much). Choose',
    'many.epub This looks like no text file (a zip file with more than 2000 entries). Choose',
    'huge.txt This file is larger than 16 MB: split it',
    'empty.txt This file is empty',
    'picture.txt This looks like no text file (a picture). Choose',
    'cut.epub This book is damaged: its ZIP file cannot be opened. Get it once more',
  ])
    await expect(refused).toContainText(words)

  // Where the device will not keep it, that is said, and half a story never stays.
  const fill = (isFull: boolean) =>
    page.evaluate((full) => {
      const { put } = IDBObjectStore.prototype
      const keep = Reflect.get(window, 'realPut') ?? put
      Reflect.set(window, 'realPut', keep)
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
        if (full && this.name === 'published') throw new DOMException('Full.', 'QuotaExceededError')
        return keep.apply(this, given)
      }
    }, isFull)
  await fill(true)
  await choose(page, inFolder('late.txt', storyText('A Late One', 'G')))
  await expect(page.getByRole('region', { name: '7 files were not added' })).toContainText(
    'late.txt There is no room to keep it',
  )
  expect(await originals(page)).toBe(2)
  await fill(false)
  await choose(page, path.join(folder, 'late.txt'))
  await expect(row(page, 'A Late One')).toBeVisible()
  expect(await originals(page)).toBe(3)

  // A folder with what lies about in folders, and stories that try to be markup wherever they are shown.
  const stories = path.join(folder, 'stories')
  mkdirSync(stories)
  writeFileSync(path.join(stories, '.DS_Store'), 'x')
  writeFileSync(path.join(stories, 'cover.jpg'), 'x')
  markup.forEach((hostile, index) => {
    const words = `Title: Letters ${index} ${hostile}\nAuthor: Somebody ${hostile}\nRating: G\nSummary: ${hostile}\n\nText ${hostile} text.\n`
    const name = `${index} ${hostile.replace(/[/\0]/g, '')}.txt`
    writeFileSync(path.join(stories, name), words)
  })
  await page.locator('input[webkitdirectory]').setInputFiles(stories)
  await expect(page.getByText(`Added: ${markup.length} stories.`)).toBeVisible({ timeout: 50_000 })
  await expect(page.getByRole('region', { name: '8 files were not added' })).toContainText('cover.jpg')
  const more = page.getByRole('button', { name: 'Show more' })
  while (await more.isVisible()) await more.click()
  await expect(yours(page)).toHaveCount(3 + markup.length)
  await page.getByRole('link', { name: /^Letters 0 / }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script onerror=window.__pwned=1')
  await page.getByRole('link', { name: /read/i }).first().click()
  await untilText(page)
  await expect(page.locator('.story-text')).toContainText('<script onerror=window.__pwned=1')
  expect(await page.evaluate(() => Reflect.get(window, '__pwned'))).toBeUndefined()
  expect(phone.errors.filter((error) => !error.includes('404'))).toEqual([])
  rmSync(folder, { recursive: true })
})

test('a story of which the record is damaged is named, kept in backups, and made again of its file', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}own`)
  await untilReadable(page)
  await choose(page, [
    file('gate.txt', storyText('The Gate at Low Water', 'G')),
    file('weir.txt', storyText('The Weir', 'G', 'Below the weir nobody fished on a Sunday.')),
  ])
  await expect(row(page, 'The Weir')).toBeVisible()
  const address = await row(page, 'The Gate at Low Water').getByRole('link').getAttribute('href')
  await damage(page, 'The Gate at Low Water', 'title')
  await damage(page, 'The Weir', 'files')

  await page.goto(host.url)
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.getByRole('link', { name: 'Your own files: 2 cannot be shown' }).click()
  const unread = page.getByRole('region', { name: '2 stories cannot be shown' })
  await expect(unread).toContainText('gate.txt')
  await expect(unread).toContainText('A story of which nothing can be read.')
  await page.goto(new URL(address ?? '', host.url).href)
  const cannotBeShown = page.getByRole('heading', { name: 'This file of yours cannot be shown', level: 1 })
  await expect(cannotBeShown).toBeVisible()
  await page.goto(new URL(address?.replace('/story/', '/read/') ?? '', host.url).href)
  await expect(cannotBeShown).toBeVisible()

  // What is thrown away comes back as it was, and takes no other file along.
  await page.getByRole('link', { name: 'Your own files' }).click()
  await unread.getByRole('button', { name: 'Remove' }).first().click()
  await expect(page.getByText('gate.txt is removed, its file with it.')).toBeVisible()
  await page.getByRole('button', { name: 'Put it back' }).click()
  await expect(unread).toBeVisible()
  expect(await originals(page)).toBe(2)

  await page.goto(`${host.url}settings/backup`)
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup' }).click(),
  ])
  expect(readFileSync(await saved.path(), 'utf8')).toContain('gate.txt')

  await page.goto(`${host.url}own`)
  await unread.getByRole('button', { name: 'Read its file again' }).click()
  await expect(row(page, 'The Gate at Low Water')).toContainText('gate.txt')
  await damage(page, 'The Gate at Low Water', 'title')
  await page.reload()
  await expect(unread).toBeVisible()
  await choose(page, file('gate.txt', storyText('The Gate at Low Water', 'G')))
  await expect(row(page, 'The Gate at Low Water')).toContainText('gate.txt')
  await expect(page.getByText('Already yours')).toHaveCount(0)
  await expect(page.getByRole('region', { name: '1 story cannot be shown' })).toBeVisible()
  await choose(
    page,
    file('weir.txt', storyText('The Weir', 'G', 'Below the weir nobody fished on a Sunday.')),
  )
  await expect(row(page, 'The Weir')).toBeVisible()
  await expect(page.getByText('cannot be shown')).toHaveCount(0)
  expect(await originals(page)).toBe(2)
  expect(phone.errors.filter((error) => !error.includes('404'))).toEqual([])
})

/** Takes a field out of what is kept of a story: of its entry, or of the record itself. */
function damage(page: Page, title: string, field: 'title' | 'files'): Promise<void> {
  return page.evaluate(
    ([title, field]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('dogear/own')
        opening.onerror = () => reject(opening.error)
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('stories', 'readwrite')
          const stories = transaction.objectStore('stories')
          stories.getAll().onsuccess = ({ target }) => {
            const all: Record<string, Record<string, Record<string, string>>>[] = Reflect.get(
              target ?? {},
              'result',
            )
            const story = all.find(({ entry }) => entry?.title?.value === title)
            if (!story) return reject(new Error(`No story is called ${title}.`))
            if (field === 'title') delete story.entry?.title
            else delete story.files
            stories.put(story)
          }
          transaction.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    [title, field] as const,
  )
}
