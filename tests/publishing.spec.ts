// One build works on any static host and under any path, and a missing file is never answered with a page.

import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { keptFiles, packsIn, storiesOf, test, untilAllIsHere } from './archive.ts'
import { addedLine, changedArchive, sampleArchive } from './archives.ts'
import { wholeChromiumStart } from './phone.ts'
import { pageOfText, untilText } from './reading.ts'

test.use({ launchOptions: wholeChromiumStart })

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

test('the same build works under a path, on a deep link first, and offline', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive, '/archives/holmes/')
  await pageOfText(phone, `${host.url}read/${STORY}/3`)
  await phone.close()
  await host.stop()
  const cold = await phone.page(`${host.url}story/${STORY}`)
  await expect(cold.getByRole('heading', { level: 1 })).toBeVisible()
  await cold.goto(host.url)
  await cold.getByRole('link', { name: 'The Lighthouse at Wrack Ness' }).first().click()
  expect(cold.url()).toBe(`${host.url}story/${STORY}`)
})

test('two archives on one origin keep apart', async ({ phone, hostOf, folderOf }) => {
  const host = await hostOf(folderOf({ one: sampleArchive, two: changedArchive }))
  const ids: string[] = []
  for (const archive of ['one', 'two']) {
    const page = await phone.page(`${host.url}${archive}/`)
    await untilAllIsHere(page)
    const session = await page.context().newCDPSession(page)
    ids.push((await session.send('Page.getAppId')).appId ?? '')
  }
  expect(ids).toEqual([`${host.url}one/`, `${host.url}two/`])
  const page = await phone.page(`${host.url}one/`)
  const names = await page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map((database) => database.name ?? ''),
    ...Object.keys(localStorage),
  ])
  const ofOne = names.filter((name) => name.includes('/one/'))
  const ofTwo = names.filter((name) => name.includes('/two/'))
  expect(ofOne.length).toBeGreaterThan(2)
  expect(ofTwo.length).toBeGreaterThan(2)
  expect(names).toHaveLength(ofOne.length + ofTwo.length)
  // Each keeps the files of its own stories, and only those.
  const wanted = (await storiesOf(page)).flatMap(({ files }) => files.map(({ hash }) => hash))
  expect((await keptFiles(page, '/one/')).toSorted()).toEqual(wanted.toSorted())
})

test('an archive at the top of an origin leaves alone what stands below it', async ({
  phone,
  hostOf,
  folderOf,
}) => {
  const folder = folderOf({ '': sampleArchive, shelves: changedArchive })
  mkdirSync(path.join(folder, 'blog'))
  writeFileSync(path.join(folder, 'blog/index.html'), '<!doctype html><h1>A blog</h1>')
  const host = await hostOf(folder)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  await page.reload()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await page.goto(`${host.url}blog/`)
  await expect(page.getByRole('heading', { name: 'A blog' })).toBeVisible()
  await page.goto(`${host.url}shelves/`)
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.waitForFunction(() => navigator.serviceWorker.controller?.scriptURL.includes('/shelves/sw.js'))
  await page.goto(`${host.url}shelves/device`)
  await expect(page.getByRole('main')).toContainText('Dogear itself is here')
  // The upper archive has not gone for it.
  await host.stop()
  await page.goto(`${host.url}read/${STORY}/12`)
  await untilText(page)
  await expect(page.locator('.story-text')).not.toContainText(addedLine)
})

test('the library is the library by the name of its file too', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}index.html?rating=PG`)
  await expect(page.getByRole('article').first()).toBeVisible()
  expect(page.url()).toBe(`${host.url}?rating=PG`)
})

test('an address deep below that is no view says so', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  await page.reload()
  await page.goto(`${host.url}a/b/nothing`)
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible()
})

test('files that came damaged and were to be kept for ever are asked for again', async ({
  phone,
  hostOf,
  folderOf,
}) => {
  const folder = folderOf({ '': sampleArchive })
  const host = await hostOf(folder, '/', 'public, max-age=31536000, immutable')
  const stories = await storiesOf(await phone.page(host.url))
  const [story] = stories
  await phone.remove()
  const script = readdirSync(path.join(folder, 'assets')).find((file) => file.startsWith('other-views'))
  const files = [`stories/${story?.files[0]?.hash}.json`, `assets/${script}`, ...packsIn(folder, stories)]
  for (const file of files) writeFileSync(path.join(folder, file), 'half an upload')
  const page = await phone.page(`${host.url}story/${story?.id}`)
  await expect(page.getByRole('main')).toContainText('could not be read')
  await page.evaluate((address) => fetch(address), `/${files[1]}`)
  for (const file of files) cpSync(path.join(sampleArchive, file), path.join(folder, file))
  await page.reload()
  await untilAllIsHere(page)
  await page.goto(`${host.url}story/${story?.id}`)
  await expect(page.getByRole('main')).not.toContainText('could not be read')
})

test('every view works under the headers that the build gives to its host, and none is tried', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive, '/', '_headers')
  const script = readdirSync(path.join(sampleArchive, 'assets')).find((file) => file.endsWith('.js'))
  const said = async (address: string) => Object.fromEntries((await fetch(host.url + address)).headers)
  expect((await said('')) as object).toMatchObject({
    'cache-control': 'no-cache',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    'referrer-policy': 'no-referrer',
  })
  expect((await said(`assets/${script}`)) as object).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
  const page = await pageOfText(phone, `${host.url}read/${STORY}/3`)
  for (const view of ['', 'search?q=lamp', 'shelves', 'marks', 'device', 'settings', `story/${STORY}`]) {
    await page.goto(host.url + view)
    await expect(page.getByRole('main')).toBeVisible()
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // The address of a view is no file: the page comes under the number of a missing one, which Chromium mentions.
  expect(phone.errors.filter((error) => !error.includes('status of 404'))).toEqual([])

  // Control: a frame of another site shows the page where no header forbids it.
  const frame = async (address: string) => {
    const outer = await phone.page()
    await outer.setContent(`<iframe src="${address}"></iframe>`)
    await outer.waitForLoadState('networkidle')
    return outer
      .frames()[1]
      ?.evaluate(() => document.title)
      .catch(() => '')
  }
  const plain = await hostOf(sampleArchive)
  expect(await frame(plain.url)).toBe('Dogear')
  expect(await frame(host.url)).not.toBe('Dogear')
})

test('the list of stories is asked for before the app runs, and no file twice', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  const asked = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => /[/](?:assets|stories)[/]/.test(name))
      .map(({ name, initiatorType }) => ({ name, initiatorType })),
  )
  const first = asked.find(({ name }) => name.includes('/stories/'))
  expect(first?.initiatorType).toBe('link')
  const names = asked.map(({ name }) => name)
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
})

test('it can be installed: a manifest with icons, a worker, and a start address', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})
