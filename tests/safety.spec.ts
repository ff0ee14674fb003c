// A story can never run code, and nothing is asked of another origin.

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { storiesOf, test, untilAllIsHere } from './archive.ts'
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
  const ids = (await storiesOf(page)).map(({ id }) => id)
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

const injected =
  '<script>window.ran_script = 1</script><img src="x" onerror="window.ran_handler = 1">' +
  '<a id="link" href="javascript:void(window.ran_link = 1)" onclick="window.ran_click = 1">a link</a>'

async function whatRan(page: Page): Promise<readonly string[]> {
  await page.locator('#link').evaluate((link: HTMLElement) => {
    link.click()
    try {
      link.setAttribute('onclick', 'window.ran_attribute = 1')
      link.click()
    } catch {
      // Trusted Types refuse the attribute already.
    }
  })
  // Whatever was to run has run before a script that is asked for only now.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  return page.evaluate(() => Object.keys(window).filter((key) => key.startsWith('ran_')))
}

test('the policy refuses scripts, handlers and links that stand in the page itself', async ({
  phone,
  hostOf,
  folderOf,
}) => {
  const folder = folderOf({ '': sampleArchive })
  const file = path.join(folder, 'index.html')
  const html = readFileSync(file, 'utf8')
  const [policy = ''] = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(html) ?? []
  expect(policy).toMatch(/script-src 'self'( 'sha256-[^']+')+;/)
  expect(policy).not.toContain('unsafe')
  const host = await hostOf(folder)

  writeFileSync(file, html.replace('</body>', `${injected}</body>`))
  const page = await phone.page(host.url)
  expect(await whatRan(page)).toEqual([])
  expect(phone.errors.join()).toContain('script-src')

  // Control: all of it runs where there is no policy.
  writeFileSync(file, html.replace(policy, '').replace('</body>', `${injected}</body>`))
  await page.goto(`${host.url}?open`)
  expect((await whatRan(page)).toSorted()).toEqual([
    'ran_attribute',
    'ran_click',
    'ran_handler',
    'ran_link',
    'ran_script',
  ])
})
