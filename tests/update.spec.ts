// An update waits for the reader, keeps the place, and takes nothing away that was readable offline.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import { buildArchive, root, test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { blockAtLine, readTo, untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

function changedArchive(): string {
  const stories = mkdtempSync(path.join(tmpdir(), 'dogear-stories-'))
  cpSync(path.join(root, 'stories'), stories, { recursive: true })
  const file = path.join(
    stories,
    readdirSync(stories).find((name) => name.startsWith('the-lighthouse')) ?? '',
  )
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('THE END', 'One line more than there was.\n\nTHE END'),
  )
  const built = buildArchive('changed', stories)
  rmSync(stories, { recursive: true })
  return built
}

test('an update waits until it is accepted, then keeps the place; what was here is here', async ({
  phone,
  hostOf,
}) => {
  test.setTimeout(120_000)
  const changed = changedArchive()
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await untilAllIsHere(page)
  await readTo(page, 6)
  const left = await blockAtLine(page)

  await host.stop()
  await host.start(changed)
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
  // It waits: the page that reads is left alone, and a reload still shows the old version.
  await expect.poll(() => blockAtLine(page)).toEqual(left)
  await page.goto(`${host.url}read/${STORY}/12`)
  await untilText(page)
  await expect(page.locator('.story-text')).not.toContainText('One line more than there was.')
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  await readTo(page, 6)

  await page.goto(`${host.url}device`)
  await page.getByRole('button', { name: 'Start it now' }).click()
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting === null)
  await host.stop()
  const after = await phone.page(`${host.url}read/${STORY}/12`)
  await untilText(after)
  await expect(after.locator('.story-text')).toContainText('One line more than there was.')
  await after.goto(`${host.url}read/${STORY}/2`)
  await untilText(after)
  await expect.poll(() => blockAtLine(after)).toEqual(left)
})

test('an update that lacks a story which is here does not install', async ({ phone, hostOf }) => {
  test.setTimeout(120_000)
  const broken = mkdtempSync(path.join(tmpdir(), 'dogear-broken-'))
  cpSync(changedArchive(), broken, { recursive: true })
  const before = new Set(readdirSync(path.join(sampleArchive, 'stories')))
  const html = readFileSync(path.join(broken, 'index.html'), 'utf8')
  const catalogue = /name="dogear-catalogue" content="([0-9a-f]+)"/.exec(html)?.[1]
  for (const file of readdirSync(path.join(broken, 'stories'))) {
    if (!before.has(file) && file !== `${catalogue}.json`) rmSync(path.join(broken, 'stories', file))
  }
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  await host.stop()
  await host.start(broken)
  const state = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update().catch(() => undefined)
    const installing = registration.installing
    if (!installing) return 'none'
    return new Promise((resolve) =>
      installing.addEventListener('statechange', () => {
        if (installing.state !== 'installing') resolve(installing.state)
      }),
    )
  })
  expect(state).toBe('redundant')
  await host.stop()
  await page.goto(`${host.url}read/${STORY}/12`)
  await untilText(page)
  rmSync(broken, { recursive: true })
})
