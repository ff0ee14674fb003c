// A story can never run code, and nothing is asked of another origin.

import { expect } from '@playwright/test'
import { test, untilAllIsHere } from './archive.ts'
import { hostileArchive, sampleArchive } from './archives.ts'
import { hostileStrings } from './build-archives.ts'
import { unwrapIfAsked } from './reading.ts'

test('markup in titles, authors, summaries, paragraphs and file names is shown as letters', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(hostileArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  await expect(page.getByRole('article')).toHaveCount(hostileStrings.length)
  const ids: string[] = await page.evaluate(async () => {
    const hash = document.querySelector<HTMLMetaElement>('meta[name="dogear-catalogue"]')?.content
    return (await (await fetch(`stories/${hash}.json`)).json()).stories.map(
      (story: { id: string }) => story.id,
    )
  })
  await expect(page.getByRole('main')).toContainText('<script>window.__pwned = 1</script>')
  for (const id of ids) {
    await page.goto(`${host.url}story/${id}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto(`${host.url}read/${id}/1`)
    await unwrapIfAsked(page)
    expect(await page.evaluate(() => Reflect.get(window, '__pwned'))).toBeUndefined()
    expect(await page.locator('.story-text script, .story-text img, .story-text svg').count()).toBe(0)
  }
  await page.goto(`${host.url}read/${ids[0]}/1`)
  await expect(page.locator('[data-block="0"]')).toContainText('<script>window.__pwned = 1</script>')
  expect(phone.errors).toEqual([])
})

test('no other origin is asked for anything, on any view, and the policy is never tried', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  for (const view of [
    'marks',
    'device',
    'settings',
    'story/the-lighthouse-at-wrack-ness-marram-grey',
    'read/the-lighthouse-at-wrack-ness-marram-grey/1',
  ]) {
    await page.goto(host.url + view)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  expect(phone.requests.length).toBeGreaterThan(10)
  expect(phone.requests.filter((url) => !url.startsWith(host.origin) && !url.startsWith('data:'))).toEqual([])
  expect(phone.errors).toEqual([])
})

test('the policy refuses an injected script, so it is really in force', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.textContent = 'window.__pwned = 1'
      document.head.append(script)
    } catch {
      // Trusted Types refuse even the assignment.
    }
    return Reflect.get(window, '__pwned')
  })
  expect(ran).toBeUndefined()
  expect(phone.errors.join()).toMatch(/Content Security Policy|Trusted/i)
})
