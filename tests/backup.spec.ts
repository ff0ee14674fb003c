// The backup: saved on one device and taken in on another, replaced and brought back, carried over by a code; a folder in
// which two devices meet; stories and shelves taken away as files.

import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { base64Of } from '../src/core/backup/base64.ts'
import { ownStoriesIn, withOwnStories } from '../src/core/backup/own-stories.ts'
import { readBackup } from '../src/core/backup/read-backup.ts'
import { writeBackup } from '../src/core/backup/write-backup.ts'
import { LONG, SHORT, untilNoSheet } from './accessible.ts'
import { test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { epubFaults } from './epub-faults.ts'
import { faultsOf } from './phone.ts'
import { readTo, untilText } from './reading.ts'
import { records } from './records.ts'

const SINCE = 'eleven-jars-owl-on-a-stick'

/** Reads to a paragraph of a part and waits until the place is kept. */
async function readIn(page: Page, url: string, story: string, part: number, block: number): Promise<void> {
  await page.goto(`${url}read/${story}/${part}`)
  await untilText(page)
  await readTo(page, block)
  await expect
    .poll(async () => {
      const kept = (await records(page, 'readings')).find((one) => one.story === story)
      return (kept?.place as { part: number } | undefined)?.part
    })
    .toBe(part - 1)
}

async function savedBackup(page: Page, url: string): Promise<string> {
  await page.goto(`${url}settings/backup`)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a backup' }).click()
  return readFileSync(await (await download).path(), 'utf8')
}

async function offer(page: Page, text: string, name = 'dogear.json'): Promise<void> {
  await page
    .getByLabel('A backup from this device')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

const withoutNumbers = (all: readonly Record<string, unknown>[]) =>
  all.map(({ sequence: _, ...rest }) => rest)

test('what one device has comes to another, is replaced and brought back', async ({
  phone,
  phoneOf,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await readIn(page, host.url, LONG, 2, 5)
  await page.goto(`${host.url}story/${LONG}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Put on a shelf' }).click()
  await page.getByRole('checkbox', { name: 'Want to read' }).click()
  await expect.poll(async () => (await records(page, 'shelved')).length).toBe(1)
  const text = await savedBackup(page, host.url)
  await expect(page.getByText('Keep it outside this browser.')).toBeVisible()
  const before = { readings: await records(page, 'readings'), shelved: await records(page, 'shelved') }

  const other = phoneOf()
  const there = await other.page()
  await readIn(there, host.url, SHORT, 1, 3)
  await there.goto(`${host.url}settings/backup`)
  // What is damaged or none of ours is said in one sentence, and changes nothing.
  await offer(there, text.replace('"landmarks"', '"landmarkz"'), 'damaged.json')
  await expect(there.getByRole('alert').first()).toHaveText(/^damaged.json: This backup is damaged/)
  expect(await records(there, 'shelved')).toEqual([])
  await offer(there, text)
  await expect(there.getByRole('list').filter({ hasText: 'story on a shelf' })).toContainText('1 is new here')
  await there.getByRole('button', { name: 'Add it', exact: true }).click()
  await expect(there.getByText('The backup is added to what is here.')).toBeVisible()
  const all = await records(there, 'readings')
  expect(all.map(({ story }) => story)).toEqual([SHORT, LONG].sort())
  expect(withoutNumbers(all)).toEqual(expect.arrayContaining(withoutNumbers(before.readings)))
  expect(await records(there, 'shelved')).toEqual(before.shelved)

  await offer(there, text)
  await there.getByRole('radio', { name: 'Put it in the place' }).check({ force: true })
  await there.getByRole('button', { name: 'Put it in the place of what is here' }).click()
  await there.getByRole('button', { name: 'Yes, replace what is here' }).click()
  await expect(there.getByText('The backup is in the place of what was here.')).toBeVisible()
  expect((await records(there, 'readings')).map(({ story }) => story)).toEqual([LONG])
  // A page that is loaded anew still offers the way back, and what is read meanwhile is not lost with it.
  await readIn(there, host.url, SINCE, 1, 2)
  await there.goto(`${host.url}settings/backup`)
  await there.getByRole('button', { name: 'Bring it back' }).click()
  await expect(there.getByText('What was here before is back.')).toBeVisible()
  const back = await records(there, 'readings')
  expect(back.map(({ story }) => story)).toEqual([SHORT, LONG, SINCE].sort())
  expect(withoutNumbers(back)).toEqual(expect.arrayContaining(withoutNumbers(all)))
  expect(faultsOf(other)).toEqual([])
})

const gate = `Title: The Gate at Low Water
Author: Ina Marsh
Rating: NC-17

The sluice gate stood open, and the mud behind it held the marks of two pairs of boots.
`

/** A backup with one more own story, which is a picture: whole, and rightly checked. */
function withPicture(text: string): string {
  const read = readBackup(text)
  if (read.kind === 'refused') throw new Error(read.sentence)
  const base64 = base64Of(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))
  const files = [{ path: 'fics/picture.txt', override: {}, base64 }]
  const picture = { id: 'own~picture-0123456789', added: 1, changed: 1, files }
  return writeBackup(withOwnStories(read.state, 'phone1', [...ownStoriesIn(read.state), picture]), '')
}

test('own stories go with a backup, corrections and all, and are read there with no network', async ({
  phone,
  lastingPhone: other,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}own`)
  await untilAllIsHere(page)
  const added = { name: 'gate.txt', mimeType: 'text/plain', buffer: Buffer.from(gate) }
  await page.locator('input[type=file]').first().setInputFiles(added)
  const row = page.locator('.own-row').filter({ hasText: 'The Gate at Low Water' })
  await row.getByRole('button', { name: 'Correct' }).click()
  await page.getByLabel('Pairings').fill('Holmes/Watson')
  await page.getByLabel('Rating').selectOption('PG')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await expect(row).toContainText('Holmes / Watson · PG')
  await untilNoSheet(page)
  const text = await savedBackup(page, host.url)
  await expect(page.getByText('1 story of your own is in it.')).toBeVisible()
  // What the device knows of all devices has no second copy of it.
  expect(JSON.stringify(await records(page, 'backup'))).not.toContain('ownStories')
  expect(JSON.stringify(await records(page, 'backup'))).toContain('devices')

  const there = await other.page(`${host.url}settings/backup`)
  await untilAllIsHere(there)
  await offer(there, withPicture(text))
  await expect(there.getByRole('listitem').filter({ hasText: 'stories of your own' })).toContainText(
    '2 are new here',
  )
  await there.getByRole('button', { name: 'Add it', exact: true }).click()
  await expect(there.getByText('1 story of your own came with it.')).toBeVisible()
  await expect(there.getByRole('alert').filter({ hasText: 'was not taken in' })).toContainText(
    'fics/picture.txt This looks like no text file (a picture).',
  )
  expect(JSON.stringify(await records(there, 'backup'))).not.toContain('ownStories')
  await offer(there, text)
  await expect(there.getByText('Everything in it is here already.')).toBeVisible()
  await there.getByRole('button', { name: 'Cancel' }).click()
  // Nothing of them goes, even where a backup that has none is put in the place of what is here.
  await offer(there, writeBackup(new Map(), ''))
  await there.getByRole('radio', { name: 'Put it in the place' }).check({ force: true })
  await expect(there.getByText('Everything in it is here already.')).toBeVisible()
  await other.close()
  await host.stop()
  const cold = await other.page(`${host.url}?q=gate%20low`)
  await cold.getByRole('link', { name: 'The Gate at Low Water' }).click()
  await expect(cold.getByRole('main')).toContainText('Holmes / Watson')
  await cold.getByRole('link', { name: /read/i }).first().click()
  await untilText(cold)
  await expect(cold.locator('.story-text')).toContainText('two pairs of boots')
})

test('a code carries places from a tab to the app', async ({ phone, phoneOf, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await readIn(page, host.url, LONG, 3, 4)
  await page.goto(`${host.url}settings/backup`)
  await page.getByRole('button', { name: 'Make a code' }).click()
  const code = await page.getByLabel('Your code').inputValue()
  expect(code).toMatch(/^DOGEAR1:[\w-]+$/)
  const other = phoneOf()
  const there = await other.page(`${host.url}settings/backup`)
  const field = there.getByLabel('Or paste a code')
  await field.fill(code.slice(0, -9))
  await there.getByRole('button', { name: 'Look at it' }).click()
  await expect(there.getByRole('alert').first()).toContainText('Copy the whole code again')
  await field.fill(`${code.slice(0, 60)}\n${code.slice(60)}`)
  await there.getByRole('button', { name: 'Look at it' }).click()
  await there.getByRole('button', { name: 'Add it', exact: true }).click()
  await expect(there.getByText('The backup is added to what is here.')).toBeVisible()
  await there.goto(`${host.url}story/${LONG}`)
  await expect(there.getByRole('link', { name: /Part 3/ }).first()).toBeVisible()
})

/** The browser's own private folder stands in for one that a reader chooses: the handles are of the same kind. */
const pickPrivateFolder = () => {
  Object.assign(window, {
    showDirectoryPicker: async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('kept', { create: true }),
  })
}

async function filesIn(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('kept', { create: true })
    const files: Record<string, string> = {}
    for await (const [name, handle] of folder.entries())
      if (handle.kind === 'file')
        files[name] = await (await (handle as FileSystemFileHandle).getFile()).text()
    return files
  })
}

/** What carries a folder from one device to the other. */
async function carry(from: Page, to: Page): Promise<void> {
  const files = await filesIn(from)
  await to.evaluate(async (brought) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('kept', { create: true })
    for (const [name, text] of Object.entries(brought)) {
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable()
      await stream.write(text)
      await stream.close()
    }
  }, files)
}

test('two devices that read on while apart both keep their places', async ({ phone, phoneOf, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const other = phoneOf({ width: 1280, height: 800 })
  const pages = [await phone.page(), await other.page()] as const
  for (const [at, page] of pages.entries()) {
    await page.addInitScript(pickPrivateFolder)
    await readIn(page, host.url, LONG, at === 0 ? 2 : 4, 5)
    await page.goto(`${host.url}settings/backup`)
    await page.getByLabel(/What you call this/).fill(at === 0 ? 'the phone' : 'the desk')
    await page.getByRole('button', { name: 'Choose a folder' }).click()
    await expect(page.getByText(/Kept in “kept”/)).toContainText('No other device')
  }
  const [here, there] = pages
  expect(Object.keys(await filesIn(here))).toHaveLength(1)
  await carry(there, here)
  await here.getByRole('button', { name: 'Meet now' }).click()
  await expect(here.getByText(/Kept in “kept”/)).toContainText('1 other device was there')
  const placeOf = async (page: Page) => (await records(page, 'readings'))[0]?.place as { part: number }
  expect((await placeOf(here)).part).toBe(1)
  await here.goto(`${host.url}story/${LONG}`)
  const wayThere = here.getByRole('button', { name: /On the desk you were at Part 4/ })
  await wayThere.click()
  await untilText(here)
  await expect(here).toHaveURL(/\/4$/)
  await expect.poll(async () => (await placeOf(here)).part).toBe(3)
  expect((await records(here, 'readings'))[0]).toMatchObject({ left: { part: 1 } })

  // By itself, when the page is opened: nothing is pressed. Half a file is passed over and named.
  await here.goto(`${host.url}settings/backup`)
  await expect(here.getByText(/Kept in “kept”/)).toBeVisible()
  await carry(here, there)
  await there.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('kept')
    const stream = await (await folder.getFileHandle('dogear-half1.json', { create: true })).createWritable()
    await stream.write('{"dogear":"backup","format":1,')
    await stream.close()
  })
  await there.goto(`${host.url}settings/backup`)
  await expect(there.getByText(/dogear-half1.json: This backup is damaged/)).toBeVisible()
  expect((await placeOf(there)).part).toBe(3)

  // The browser wants to be asked again.
  await there.addInitScript(() => {
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => 'prompt',
      requestPermission: async () => 'granted',
    })
  })
  await there.reload()
  await expect(
    there.getByText('The browser asks again before Dogear may use the folder “kept”.'),
  ).toBeVisible()
  await there.getByRole('button', { name: 'Allow it again' }).click()
  await expect(there.getByText(/Kept in “kept”/)).toBeVisible()
  expect([...faultsOf(phone), ...faultsOf(other)]).toEqual([])
})

test('a story and a shelf are taken away as files', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}story/${LONG}`)
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('button', { name: 'Export this story' }).click()
  const epub = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export it' }).click()
  const file = await epub
  expect(file.suggestedFilename()).toBe('the-lighthouse-at-wrack-ness.epub')
  expect(epubFaults(new Uint8Array(readFileSync(await file.path())))).toEqual([])
  await expect(page.getByText('It is among your downloads.')).toBeVisible()
  const text = page.waitForEvent('download')
  await page.getByRole('radio', { name: 'Plain text' }).check({ force: true })
  await page.getByRole('button', { name: 'Export it' }).click()
  const words = readFileSync(await (await text).path(), 'utf8')
  expect(words).toMatch(/^The Lighthouse at Wrack Ness, by Marram Grey\n=+\n\nWarnings:/)
  expect(faultsOf(phone)).toEqual([])
})
