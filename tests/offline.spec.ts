// The promise: once it is here it is here. The server process is stopped for real, the browser is closed, and every
// view and every part of every story opens cold.

import { expect } from '@playwright/test'
import { test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { unwrapIfAsked } from './reading.ts'

test('every view and every part opens cold with the server stopped', async ({ phone, hostOf }) => {
  test.setTimeout(180_000)
  const host = await hostOf(sampleArchive)
  const first = await phone.page(host.url)
  await untilAllIsHere(first)
  const stories: { id: string; parts: number[] }[] = await first.evaluate(async () => {
    const hash = document.querySelector<HTMLMetaElement>('meta[name="dogear-catalogue"]')?.content
    return (await (await fetch(`stories/${hash}.json`)).json()).stories
  })
  expect(stories.length).toBeGreaterThanOrEqual(10)
  await phone.close()
  await host.stop()
  await expect(fetch(host.url)).rejects.toThrow()

  for (const view of ['', 'marks', 'device', 'settings']) {
    const page = await phone.page(host.url + view)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await phone.close()
  }
  for (const { id, parts } of stories) {
    const page = await phone.page(`${host.url}story/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto(`${host.url}read/${id}/1`)
    await unwrapIfAsked(page)
    for (let part = 2; part <= parts.length; part++) {
      await page.goto(`${host.url}read/${id}/${part}`)
      await expect(page.locator('p[data-block]').first()).toBeVisible()
    }
    await page.close()
  }
})

test('the page says truthfully how many stories are here', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  await page.goto(`${host.url}device`)
  const count = await page.evaluate(async () => {
    const hash = document.querySelector<HTMLMetaElement>('meta[name="dogear-catalogue"]')?.content
    return (await (await fetch(`stories/${hash}.json`)).json()).stories.length
  })
  await expect(page.getByRole('main')).toContainText(`${count} of ${count} stories are here`)

  // Control: take one file away behind the app's back, and the page must say so.
  await host.stop()
  await page.evaluate(async () => {
    const name = (await caches.keys()).find((key) => key.endsWith('stories'))
    const cache = await caches.open(name ?? '')
    const [request] = await cache.keys()
    if (request) await cache.delete(request)
  })
  await page.reload()
  await expect(page.getByRole('main')).toContainText(`${count - 1} of ${count} stories are here`)
})

test('a damaged story is never shown: it is fetched again, or named', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  const id = await page.evaluate(async () => {
    const hash = document.querySelector<HTMLMetaElement>('meta[name="dogear-catalogue"]')?.content
    const { stories } = await (await fetch(`stories/${hash}.json`)).json()
    const story = stories.find((one: { rating: { value: string } }) => one.rating.value === 'G')
    const name = (await caches.keys()).find((key) => key.endsWith('stories'))
    const cache = await caches.open(name ?? '')
    const address = `/stories/${story.files[0].hash}.json`
    const text = (await (await cache.match(address))?.text()) ?? ''
    await cache.put(address, new Response(text.replace('e', 'x')))
    return story.id
  })
  await host.stop()
  await page.goto(`${host.url}read/${id}/1`)
  await expect(page.getByRole('heading', { name: 'not on this' })).toBeVisible()
  await host.start()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('p[data-block]').first()).toBeVisible()
})
