// The open text for who hears it or has no pointer: what the accessibility tree holds, a story read by keys alone, a
// place that is said with "I am here", and no act that only a finger can do.

import { expect, type Page } from '@playwright/test'
import { choose, closeSheet, LONG, openMarkedText, SHORT } from './accessible.ts'
import { test, untilAllIsHere } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { blockAtLine, pageOfText, untilText } from './reading.ts'
import { records } from './records.ts'

interface Node {
  readonly role: string
  readonly name: string
  readonly level: number | null
}

/** The browser's own accessibility tree in the order it is read out, without what is ignored in it. */
async function spokenTree(page: Page): Promise<readonly Node[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const inOrder: Node[] = []
  const walk = (id: string): void => {
    const node = byId.get(id)
    if (!node) return
    if (!node.ignored) {
      const level = node.properties?.find(({ name }) => name === 'level')?.value.value
      inOrder.push({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        level: typeof level === 'number' ? level : null,
      })
    }
    for (const child of node.childIds ?? []) walk(child)
  }
  const root = nodes.find((node) => !node.parentId)
  if (root) walk(root.nodeId)
  return inOrder
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

test('the tree holds the whole story in order: one heading of the page, one of each part, paragraphs, named breaks', async ({
  phone,
  hostOf,
}) => {
  test.setTimeout(90_000)
  const host = await hostOf(sampleArchive)
  const page = await phone.page(host.url)
  await choose(page, { parts: 'whole' })
  await page.goto(`${host.url}read/${LONG}/1`)
  await untilText(page)
  // Each next part comes before the reader is there.
  await expect
    .poll(async () => {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))
      return page.locator('[data-part]').count()
    })
    .toBeGreaterThanOrEqual(3)
  const written = await page.evaluate(() => ({
    headings: [...document.querySelectorAll('[data-part] :is(h1, h2)')].map(
      ({ textContent }) => textContent ?? '',
    ),
    paragraphs: [...document.querySelectorAll('p[data-block]')].map(({ textContent }) => textContent ?? ''),
    breaks: document.querySelectorAll('hr[data-block]').length,
    hiddenText: [...document.querySelectorAll('main [aria-hidden="true"], main [inert]')].filter(
      (element) => (element.textContent ?? '').trim() !== '',
    ).length,
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
  }))
  expect(written.breaks).toBeGreaterThan(0)
  expect(written.hiddenText).toBe(0)
  expect(written.ids).toEqual([...new Set(written.ids)])

  const tree = await spokenTree(page)
  const headings = tree.filter(({ role }) => role === 'heading')
  expect(headings.filter(({ level }) => level === 1)).toHaveLength(1)
  expect(headings.map(({ name }) => plain(name))).toEqual(written.headings.map(plain))
  expect(headings.slice(1).map(({ level }) => level)).toEqual(headings.slice(1).map(() => 2))
  const separators = tree.filter(({ role }) => role === 'splitter' || role === 'separator')
  expect(separators.map(({ name }) => name)).toEqual(Array(written.breaks).fill('Scene break'))
  const paragraphs = tree.filter(({ role }) => role === 'paragraph')
  expect(paragraphs.length).toBeGreaterThanOrEqual(written.paragraphs.length)
  // Every word of the text, in the order of the text.
  const spoken = plain(tree.flatMap(({ role, name }) => (role === 'StaticText' ? [name] : [])).join(' '))
  let at = 0
  for (const paragraph of written.paragraphs) {
    const words = plain(paragraph).split(' ')
    const first = words.slice(0, 4).join(' ')
    const found = spoken.indexOf(first, at)
    expect(found, first).toBeGreaterThanOrEqual(at)
    at = found + 1
  }
  expect(tree.filter(({ role }) => role === 'main')).toHaveLength(1)
})

test('the text says its language, and the app’s own words around it theirs', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}read/${LONG}/2`)
  await untilText(page)
  await choose(page, { hereButtons: true })
  await expect(page.locator('.here-button').first()).toBeAttached()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  const story = await page.evaluate(async () => {
    const script = document.querySelector<HTMLScriptElement>('head script[src]')
    return script !== null && document.querySelector('.story-text')?.getAttribute('lang')
  })
  expect(story).toBe('en')
  const foreign = await page.evaluate(() => {
    const text = document.querySelector('.story-text')
    text?.setAttribute('lang', 'de')
    return [...document.querySelectorAll('.story-text :is(button, hr)')].filter(
      (element) => element.closest('[lang]')?.getAttribute('lang') !== 'en',
    ).length
  })
  expect(foreign, 'app’s own words in the story’s language').toBe(0)
})

test('by keys alone: three parts read, a corner folded, the face changed, words found, and back', async ({
  phone,
  hostOf,
}) => {
  test.setTimeout(90_000)
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}story/${SHORT}`)
  await untilAllIsHere(page)
  const focusOn = async (locator: ReturnType<Page['locator']>, most = 60) => {
    for (let step = 0; step < most; step++) {
      if (await locator.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    await expect(locator).toBeFocused()
  }
  await focusOn(page.getByRole('link', { name: /^Read/ }).first())
  await page.keyboard.press('Enter')
  await untilText(page)
  await expect(page).toHaveURL(/\/1$/)

  const readOn = async () => {
    const isAtFoot = () =>
      page.evaluate(() => scrollY >= document.documentElement.scrollHeight - innerHeight - 2)
    for (let step = 0; step < 20 && !(await isAtFoot()); step++) await page.keyboard.press('Space')
    expect(await isAtFoot()).toBe(true)
  }
  await readOn()
  await page.keyboard.press('n')
  await expect(page).toHaveURL(/\/2$/)
  // The address comes first: until then the part before stands there.
  await page.getByRole('heading', { level: 1, name: 'Part 2' }).waitFor()
  await page.keyboard.press('Space')
  await page.keyboard.press('b')
  await expect.poll(async () => (await records(page, 'bookmarks')).length).toBe(1)

  await page.keyboard.press('t')
  await focusOn(page.getByRole('radio', { name: 'Literata' }))
  await page.keyboard.press('ArrowRight')
  // The face is fetched and kept before it is shown.
  await expect(page.getByRole('radio', { name: 'Literata' })).not.toBeChecked({ timeout: 15_000 })
  const face = () => page.locator('.page-of-text').evaluate((text) => getComputedStyle(text).fontFamily)
  await expect.poll(face).not.toMatch(/^"?Literata/)
  await closeSheet(page)

  await expect.poll(async () => (await records(page, 'readings')).length).toBe(1)
  const left = await blockAtLine(page)
  await page.keyboard.press('/')
  await page.keyboard.type('the')
  const hits = page.locator('.found-words')
  await expect(hits.first()).toBeVisible()
  await focusOn(hits.last(), 200)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/3$/)
  await untilText(page)
  await focusOn(page.getByRole('button', { name: /^Back to where you were/ }))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/2$/)
  await untilText(page)
  await expect.poll(() => blockAtLine(page)).toEqual(left)

  await page.keyboard.press('n')
  await expect(page).toHaveURL(/\/3$/)
  await untilText(page)
  await readOn()
  await focusOn(page.getByRole('link', { name: 'The story’s page', exact: true }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'A Good Likeness' })).toBeFocused()

  // Without the single letters every act still has a control that Tab reaches.
  await choose(page, { letterKeys: false })
  await page.goto(`${host.url}read/${SHORT}/2`)
  await untilText(page)
  await page.keyboard.press('t')
  await page.keyboard.press('n')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await expect(page).toHaveURL(/\/2$/)
  for (const control of [
    page.getByRole('button', { name: 'Find in this story' }),
    page.getByRole('button', { name: 'Type and paper' }),
    page.getByRole('button', { name: 'Fold this page’s corner' }),
    page.getByRole('button', { name: 'More', exact: true }),
    page.getByRole('link', { name: /^Part 3/ }).first(),
  ])
    await focusOn(control, 30)
})

test('what a drag or a swipe does, a single touch on a control does too', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await openMarkedText(page, `${host.url}read/${LONG}/2`)
  // The progress line can be dragged: a touch on it and the arrow keys go where the finger would.
  const slider = page.getByRole('slider', { name: 'Place in the story' })
  const box = await slider.boundingBox()
  if (!box) throw new Error('There is no progress line.')
  await page.touchscreen.tap(box.x + box.width * 0.5, box.y + box.height / 2)
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(40)
  const before = Number(await slider.getAttribute('aria-valuenow'))
  await slider.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(before)
  await expect(page.getByRole('button', { name: /^Back to where you were/ })).toBeVisible()

  // Pages are swiped: a tap and a key turn them, and controls lead to the next part.
  await choose(page, { flow: 'pages' })
  await page.goto(`${host.url}read/${LONG}/5`)
  await untilText(page)
  const stand = () => page.locator('.page-window').evaluate((pages) => pages.scrollLeft)
  const first = await stand()
  await page.touchscreen.tap(390, 450)
  await expect.poll(stand).toBeGreaterThan(first)
  const second = await stand()
  await page.keyboard.press('PageUp')
  await expect.poll(stand).toBeLessThan(second)

  // Nothing on any control waits for a second finger, a long press or a path.
  const lonely = await page.evaluate(() =>
    [...document.querySelectorAll('[draggable="true"], [ondblclick], [oncontextmenu]')].map(
      ({ outerHTML }) => outerHTML,
    ),
  )
  expect(lonely).toEqual([])
})

test('“I am here” after a paragraph makes it the place, says so, and moves no letter', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await pageOfText(phone, `${host.url}read/${LONG}/2`)
  const places = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-block]')].map((block) => block.getBoundingClientRect().top),
    )
  const before = await places()
  await choose(page, { hereButtons: true })
  const buttons = page.getByRole('button', { name: 'I am here' })
  await expect(buttons).toHaveCount(await page.locator('p[data-block]').count())
  expect(await places()).toEqual(before)
  expect(await page.locator('[data-block] .here-button').count()).toBe(0)

  // The last paragraph: the page cannot stand on it, and it is the place all the same.
  const last = Number(await page.locator('p[data-block]').last().getAttribute('data-block'))
  for (const block of [6, last]) {
    const button = page.locator(`.here-button[data-here="${block}"]`)
    await button.focus()
    await expect(button).toBeInViewport()
    const box = await button.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
    await page.keyboard.press('Enter')
    await expect(page.locator('[role="status"]').filter({ hasText: /^You are here: “.+%/ })).toBeAttached()
    await expect(button).toBeFocused()
    await expect.poll(() => storedBlock(page)).toBe(block)
    await page.reload()
    await untilText(page)
    await expect(page.locator(`[data-block="${block}"]`)).toBeFocused()
    expect(await storedBlock(page)).toBe(block)
  }

  // In pages a button on another page turns none.
  await choose(page, { flow: 'pages' })
  await expect(page.locator('.reading')).toHaveAttribute('data-flow', 'pages')
  const stand = () => page.locator('.page-window').evaluate((pages) => pages.scrollLeft)
  const at = await stand()
  await page.locator('.here-button').first().focus()
  expect(await stand()).toBe(at)
  await page.keyboard.press('Enter')
  await expect.poll(stand).toBeLessThan(at)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.here-button').first()).toBeHidden()
})

async function storedBlock(page: Page): Promise<unknown> {
  const [reading] = await records(page, 'readings')
  const place = reading?.place
  return typeof place === 'object' && place !== null ? Reflect.get(place, 'block') : null
}
