// The promise: once it is here it is here, and what is not here is named. That every view and every part opens cold
// with the server stopped is what the offline rig shows (`rigs/offline.spec.ts`).

import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { packsIn, storiesOf, test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { untilText } from './reading.ts'

const STORY = 'the-lighthouse-at-wrack-ness-marram-grey'

test('the page says truthfully how many stories are here', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  await page.goto(`${host.url}device`)
  const count = (await storiesOf(page)).length
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
  const story = (await storiesOf(page)).find(({ rating }) => rating.value === 'G')
  await page.evaluate(async (address) => {
    const cache = await caches.open('dogear/stories')
    const text = (await (await cache.match(address))?.text()) ?? ''
    await cache.put(address, new Response(text.replace('e', 'x')))
  }, `/stories/${story?.files[0]?.hash}.json`)
  await host.stop()
  await page.goto(`${host.url}read/${story?.id}/1`)
  await expect(page.getByRole('heading', { name: 'not on this' })).toBeVisible()
  await host.start()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('p[data-block]').first()).toBeVisible()
})

test('a file that the server lacks is named for what it is, and all else is here', async ({
  phone,
  hostOf,
  folderOf,
}) => {
  const folder = folderOf({ '': sampleArchive })
  const host = await hostOf(folder)
  const stories = await storiesOf(await phone.page(host.url))
  const [story, ...others] = stories
  await phone.remove()
  const lost = [`stories/${story?.files[0]?.hash}.json`, ...packsIn(folder, stories)]
  for (const file of lost) rmSync(path.join(folder, file))
  const page = await phone.page(`${host.url}device`)
  await expect(page.locator('.device-state').getByRole('status')).toContainText(
    'The server does not have all of 1 story',
  )
  await expect(page.getByRole('main')).toContainText(
    `${others.length} of ${others.length + 1} stories are here`,
  )
})

test('a list of stories that the server lacks is no want of a network, and trying again brings all', async ({
  phone,
  hostOf,
  folderOf,
}) => {
  const folder = folderOf({ '': sampleArchive })
  const host = await hostOf(folder)
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const hash = /name="dogear-catalogue" content="(\w+)"/.exec(html)?.[1]
  const catalogue = path.join(folder, `stories/${hash}.bin`)
  const bytes = readFileSync(catalogue)
  rmSync(catalogue)
  const page = await phone.page(host.url)
  await expect(page.getByRole('main')).toContainText('The server no longer has the list of stories')
  writeFileSync(catalogue, bytes)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await page.reload()
  await untilAllIsHere(page)
})

test('a screen whose script does not come says so', async ({ phone, hostOf, folderOf }) => {
  const folder = folderOf({ '': sampleArchive })
  const host = await hostOf(folder)
  for (const file of readdirSync(path.join(folder, 'assets'))) {
    if (file.startsWith('other-views')) rmSync(path.join(folder, 'assets', file))
  }
  const page = await phone.page(host.url)
  await page.getByRole('link', { name: 'Marks' }).click()
  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Load the page again' })).toBeVisible()
})

const faults: Readonly<Record<string, () => void>> = {
  'looks for nothing': () => {
    Cache.prototype.match = () => Promise.reject(new Error('UnknownError'))
  },
  'keeps nothing': () => {
    Cache.prototype.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  },
  'does not open': () => {
    CacheStorage.prototype.open = () => Promise.reject(new Error('UnknownError'))
  },
  'never answers': () => {
    CacheStorage.prototype.open = () => new Promise(() => undefined)
  },
}

for (const [fault, inflict] of Object.entries(faults)) {
  test(`stories can be read from a server where the browser’s storage ${fault}`, async ({
    phone,
    hostOf,
  }) => {
    const host = await hostOf(sampleArchive)
    const page = await phone.page()
    await page.addInitScript(inflict)
    await page.goto(`${host.url}read/${STORY}/2`)
    await untilText(page)
    await page.goto(`${host.url}device`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('on their way')
  })
}

test('the list of stories is proved beside the page, which does not stand still for it', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}device`)
  await untilAllIsHere(page)
  await host.stop()
  await page.goto(host.url)
  await page.getByRole('article').first().waitFor()
  expect(await listsFetchedBy(page)).toBe(0)
})

const proverFaults = {
  'may not be': (page: Page) =>
    page.addInitScript(() => {
      window.Worker = class {
        constructor() {
          throw new DOMException('No workers.', 'SecurityError')
        }
      } as unknown as typeof Worker
    }),
  'has come damaged': (page: Page) =>
    page.addInitScript(() => {
      window.Worker = class extends EventTarget {
        onerror?: () => void
        postMessage() {
          setTimeout(() => this.onerror?.())
        }
        terminate() {}
      } as unknown as typeof Worker
    }),
  'was damaged by the browser': (page: Page) => damageFile(page, 'assets/prover-'),
  'never answers': (page: Page) =>
    page.addInitScript(() => {
      window.Worker = class extends EventTarget {
        postMessage() {}
        terminate() {}
      } as unknown as typeof Worker
    }),
}

for (const [fault, inflict] of Object.entries(proverFaults)) {
  test(`the library opens where what proves its list ${fault}`, async ({ phone, hostOf }) => {
    const host = await hostOf(sampleArchive)
    const page = await phone.page(`${host.url}device`)
    await untilAllIsHere(page)
    await inflict(page)
    await host.stop()
    await page.goto(host.url)
    await page.getByRole('article').first().waitFor()
    expect(await listsFetchedBy(page)).toBe(1)
  })
}

test('a list that the browser has damaged is not believed, and is fetched anew', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}device`)
  await untilAllIsHere(page)
  await damageFile(page, await listOf(page))
  await page.goto(host.url)
  await page.getByRole('article').first().waitFor()
  expect(await listsFetchedBy(page)).toBeGreaterThan(0)

  // With no server and a prover that says nothing words stay, and the reader can try again.
  await damageFile(page, await listOf(page))
  await host.stop()
  await proverFaults['never answers'](page)
  await page.goto(host.url)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
})

/** Address of the list of stories of this page. */
async function listOf(page: Page): Promise<string> {
  const hash = await page.locator('meta[name="dogear-catalogue"]').getAttribute('content')
  return `stories/${hash}.bin`
}

/** Cuts a file of Dogear's own where the browser keeps it. */
function damageFile(page: Page, file: string): Promise<void> {
  return page.evaluate(async (sought) => {
    for (const key of await caches.keys()) {
      const cache = await caches.open(key)
      const request = (await cache.keys()).find(({ url }) => url.includes(`/${sought}`))
      const headers = {
        'content-type': sought.endsWith('.bin') ? 'application/octet-stream' : 'text/javascript',
      }
      if (request) await cache.put(request, new Response('half of it is {', { headers }))
    }
  }, file)
}

/** How often the page itself has asked for the list of stories. */
async function listsFetchedBy(page: Page): Promise<number> {
  const list = await listOf(page)
  return page.evaluate(
    (address) =>
      performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(`/${address}`)).length,
    list,
  )
}

test('a page that came from what is kept never says that Dogear is not kept yet', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}device`)
  await untilAllIsHere(page)
  await page.addInitScript(() => {
    // A phone with much to do takes its time to register.
    const register = ServiceWorkerContainer.prototype.register
    ServiceWorkerContainer.prototype.register = async function (...of) {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return register.apply(this, of)
    }
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => {
      const title = document
        .querySelector('.device-state')
        ?.textContent?.match(/Dogear itself is (?:here|not)/)
      if (title && said.at(-1) !== title[0]) said.push(title[0])
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Dogear itself is here')
  expect(await page.evaluate(() => Reflect.get(window, 'said'))).toEqual(['Dogear itself is here'])
})

test('after a forced reload the screen still says that Dogear is here', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}device`)
  await untilAllIsHere(page)
  const session = await page.context().newCDPSession(page)
  await session.send('Page.reload', { ignoreCache: true })
  await page.waitForFunction(() => navigator.serviceWorker.controller === null)
  await expect(page.getByRole('main')).toContainText('Dogear itself is here')
})

test('where the browser has damaged what it keeps, all of it comes from the network', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  await untilAllIsHere(await phone.page(host.url))
  await phone.close()
  const caches = readdirSync(phone.profile, { recursive: true })
    .map(String)
    .filter((file) => /CacheStorage\/\w+\/[\w-]+\/index$/.test(file))
  expect(caches.length).toBeGreaterThan(2)
  for (const file of caches) truncateSync(path.join(phone.profile, file), 7)
  const page = await phone.page(`${host.url}read/${STORY}/2`)
  await untilText(page)
})

test('a file of the app that the browser has damaged is mended by itself', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  await damageFile(page, 'assets/first-')
  await page.goto(`${host.url}read/${STORY}/2`)
  await untilText(page)
  // A view that comes later, too.
  await damageFile(page, 'assets/other-views-')
  await page.goto(`${host.url}marks`)
  await expect(page.getByRole('heading', { name: 'Marks' })).toBeVisible()

  // Control: with no server nothing can be mended, and words stay.
  await damageFile(page, 'assets/first-')
  await host.stop()
  await page.goto(host.url)
  await expect(page.locator('#lost')).toContainText('could not be loaded')
})

test('a page that the browser has damaged is never white: it comes from the network, or words say so', async ({
  lastingPhone: phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  let page = await phone.page(host.url)
  await untilAllIsHere(page)
  const damageAndLeave = async () => {
    await page.evaluate(async () => {
      const name = (await caches.keys()).find((key) => key.includes('precache')) ?? ''
      const cache = await caches.open(name)
      const request = (await cache.keys()).find(({ url }) => url.includes('/index.html'))
      const headers = { 'content-type': 'text/html' }
      if (request) await cache.put(request, new Response('<!doctype html><p>', { headers }))
    })
    await phone.close()
  }
  await damageAndLeave()
  page = await phone.page(host.url)
  await expect(page.getByRole('article').first()).toBeVisible()
  await damageAndLeave()
  await host.stop()
  page = await phone.page(host.url)
  await expect(page.locator('body')).toContainText('no longer on this device')
})

test('where the browser cleared the shell, a view comes from the network, or words say so', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await untilAllIsHere(page)
  await clearShell(page)
  await page.goto(host.url)
  await expect(page.getByRole('article').first()).toBeVisible()
  await clearShell(page)
  await host.stop()
  for (const view of ['', 'device']) {
    await page.goto(host.url + view)
    await expect(page.locator('body')).toContainText('no longer on this device')
  }
})

async function clearShell(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name.includes('precache')) await caches.delete(name)
  })
}
