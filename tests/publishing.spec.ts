// One build works on any static host and under any path, and a missing file is never answered with a page.

import { expect } from '@playwright/test'
import { test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

test('the same build works under a path, on a deep link first, and offline', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive, '/archives/holmes/')
  const page = await phone.page(`${host.url}read/${STORY}/3`)
  await untilText(page)
  await untilAllIsHere(page)
  await phone.close()
  await host.stop()
  const cold = await phone.page(`${host.url}story/${STORY}`)
  await expect(cold.getByRole('heading', { level: 1 })).toBeVisible()
  await cold.goto(host.url)
  await cold.getByRole('link', { name: 'The Lighthouse at Wrack Ness' }).first().click()
  expect(cold.url()).toBe(`${host.url}story/${STORY}`)
})

test('two archives on one origin keep apart', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive, '/one/')
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  const names = await page.evaluate(async () => [
    ...(await caches.keys()),
    ...(await indexedDB.databases()).map((database) => database.name ?? ''),
    ...Object.keys(localStorage),
  ])
  expect(names.length).toBeGreaterThan(2)
  expect(names.filter((name) => !name.includes('/one/'))).toEqual([])
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
