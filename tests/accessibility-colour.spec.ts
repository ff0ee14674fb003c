// Contrast of everything that is read, on every paper, dimmed and in the reader's own colours; forced colours; motion
// that is asked to stop.

import { expect, type Locator, type Page } from '@playwright/test'
import { contrast, mixed } from '../src/core/colour.ts'
import { choose, closeSheet, LONG, openMarkedText, papers } from './accessible.ts'
import { test } from './archive.ts'
import { sampleArchive } from './archives.ts'
import { select } from './marking.ts'

interface TextColours {
  readonly words: string
  readonly ink: string
  readonly ground: string
}

/** Ink and ground of every visible run of text, as `#rrggbb`, as the page computes them. */
function textColours(page: Page): Promise<readonly TextColours[]> {
  return page.evaluate(() => {
    const hex = (colour: string) => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number)
      const channels = [red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
      return { colour: `#${channels.join('')}`, alpha: colour === 'transparent' ? 0 : alpha }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: { words: string; ink: string; ground: string }[] = []
    for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || node.data.trim() === '' || element.matches('script, style')) continue
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      if (element.closest('.visually-hidden')) continue
      let box: HTMLElement | null = element
      while (box && hex(getComputedStyle(box).backgroundColor).alpha === 0) box = box.parentElement
      const ground = hex(getComputedStyle(box ?? document.documentElement).backgroundColor)
      if (ground.alpha !== 1) throw new Error(`A ground shines through: ${box?.outerHTML.slice(0, 80)}`)
      const ink = hex(getComputedStyle(element).color)
      if (ink.alpha !== 1) throw new Error(`An ink shines through: ${element.outerHTML.slice(0, 80)}`)
      found.push({ words: node.data.trim().slice(0, 30), ink: ink.colour, ground: ground.colour })
    }
    return found
  })
}

const faint = (texts: readonly TextColours[], least: number) =>
  texts
    .map(({ words, ink, ground }) => {
      const ratio = contrast(ink, ground)
      return { ratio, said: `${ratio.toFixed(2)} ${ink} on ${ground}: ${words}` }
    })
    .filter(({ ratio }) => ratio < least)
    .map(({ said }) => said)

/** A highlight in each of the four colours, bars in sight. */
async function openColouredText(page: Page, url: string): Promise<void> {
  await openMarkedText(page, url)
  for (const [block, colour] of [
    [5, 'Sage'],
    [6, 'Rose'],
    [7, 'Sky'],
  ] as const) {
    await select(page, [block, 0], [block, 30])
    await page
      .locator('.selection-colours')
      .getByRole('button')
      .nth(block - 4)
      .click()
    await expect(page.locator(`[data-block="${block}"] mark`), colour).toBeAttached()
  }
}

test('all text over the story has 7 to 1 on every paper, highlights and own colours too', async ({
  phone,
  hostOf,
}) => {
  test.setTimeout(90_000)
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await openColouredText(page, `${host.url}read/${LONG}/2`)
  const onPaper = async (paper: (typeof papers)[number]) => {
    await choose(page, paper)
    await expect(page.locator('html')).toHaveAttribute('data-theme', paper.theme)
    return textColours(page)
  }
  for (const paper of papers) {
    const texts = await onPaper(paper)
    expect(texts.length).toBeGreaterThan(30)
    expect(
      new Set(texts.map(({ ground }) => ground)).size,
      'paper and four highlights',
    ).toBeGreaterThanOrEqual(5)
    expect.soft(faint(texts, 7), paper.theme).toEqual([])
  }
  for (const sheet of ['t', '?', 'c']) {
    await page.keyboard.press(sheet)
    await expect(page.locator('dialog[open]')).toBeVisible()
    for (const paper of papers)
      expect.soft(faint(await onPaper(paper), 7), `${paper.theme}, sheet ${sheet}`).toEqual([])
    await closeSheet(page)
  }
})

test('own colours that are hard to read leave everything that one operates readable', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await openColouredText(page, `${host.url}read/${LONG}/2`)
  // Covers are bound in the cloth for dark papers on any dark paper.
  await choose(page, { theme: 'own', ownPaper: '#101418', ownInk: '#f0f0f0' })
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'dark')
  await choose(page, { theme: 'own', ownPaper: '#f0e4c8', ownInk: '#b09a78' })
  await expect(page.locator('html')).toHaveAttribute('data-scheme', 'light')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'own')
  const texts = await textColours(page)
  const story = texts.filter(({ ink }) => ink === '#b09a78')
  expect(story.length).toBeGreaterThan(10)
  expect(
    faint(
      texts.filter(({ ink }) => ink !== '#b09a78'),
      7,
    ),
  ).toEqual([])
  // A highlight takes nothing more from a faint ink.
  const own = contrast('#f0e4c8', '#b09a78')
  expect(faint(story, own - 0.01)).toEqual([])
})

test('a fifth of the light may go on every paper before 7 to 1 is lost, and from there on the app says so', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}settings`)
  for (const paper of papers) {
    for (const dim of [20, 40, 60, 80]) {
      await choose(page, { ...paper, dim })
      await expect(page.locator('html')).toHaveAttribute('data-theme', paper.theme)
      await expect
        .poll(() =>
          page.evaluate(() => {
            const { opacity, backgroundColor } = getComputedStyle(document.documentElement, '::after')
            return `${opacity} ${backgroundColor}`
          }),
        )
        .toBe(`${dim / 100} rgb(0, 0, 0)`)
      const { ink = '', paper: ground = '' } = await rolesOf(page, ['ink', 'paper'])
      const [dark, light] = [ink, ground].map((colour) => mixed(colour, '#000000', dim / 100))
      const ratio = contrast(dark ?? '', light ?? '')
      if (dim === 20) expect.soft(ratio, paper.theme).toBeGreaterThanOrEqual(7)
      const said = ratio >= 7 ? 'The text is easy to read' : 'From 7 to 1 it is easy'
      await expect(page.locator('.contrast-words').last(), `${paper.theme}, ${dim}`).toContainText(said)
    }
  }
})

/** The named roles of colour as they are on the page, as `#rrggbb`. */
async function rolesOf(page: Page, names: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const colours = await page.evaluate((names) => {
    const style = getComputedStyle(document.documentElement)
    return names.map((name) => style.getPropertyValue(`--${name}`).trim())
  }, names)
  return Object.fromEntries(names.map((name, at) => [name, longForm(colours[at] ?? '')]))
}

/** Built styles say `#000` for `#000000`. */
function longForm(colour: string): string {
  return colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour
}

test('edges and the ring of the focus have 3 to 1 on every paper', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page(`${host.url}settings`)
  for (const paper of papers) {
    await choose(page, paper)
    await expect(page.locator('html')).toHaveAttribute('data-theme', paper.theme)
    const roles = await rolesOf(page, ['paper', 'sunk', 'wash', 'edge', 'accent'])
    const pairs = ['paper', 'sunk', 'wash'].map((ground) => [roles.accent, roles[ground]])
    const all = [...pairs, [roles.edge, roles.paper], [roles.edge, roles.sunk]]
    for (const [one = '', other = ''] of all)
      expect.soft(contrast(one, other), `${paper.theme}: ${one} on ${other}`).toBeGreaterThanOrEqual(3)
  }
})

test('asked for more contrast, hairlines are edges, no word is paler, and highlights have a line', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await openColouredText(page, `${host.url}read/${LONG}/2`)
  await page.emulateMedia({ contrast: 'more' })
  for (const paper of papers) {
    await choose(page, paper)
    await expect(page.locator('html')).toHaveAttribute('data-theme', paper.theme)
    const { line = '', ink, ink2, paper: ground = '' } = await rolesOf(page, ['line', 'ink', 'ink2', 'paper'])
    const marks = await page.locator('mark.highlight').evaluateAll((all) =>
      all.map((mark) => {
        const { textDecorationLine, textDecorationColor, backgroundColor } = getComputedStyle(mark)
        return { textDecorationLine, colours: [textDecorationColor, backgroundColor] }
      }),
    )
    expect.soft(ink2, paper.theme).toBe(ink)
    expect.soft(contrast(line, ground), paper.theme).toBeGreaterThanOrEqual(3)
    expect(marks).toHaveLength(4)
    for (const { textDecorationLine, colours } of marks) {
      expect.soft(textDecorationLine).toBe('underline')
      const [drawn = '', under = ''] = colours.map(hexOf)
      expect.soft(contrast(drawn, under), `${paper.theme}: ${colours}`).toBeGreaterThanOrEqual(3)
    }
  }
})

/** A computed colour, `rgb(1, 2, 3)`, as `#010203`. */
function hexOf(colour: string): string {
  const channels = colour.match(/\d+/g) ?? []
  return `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`
}

test('forced colours keep the words, the controls’ edges, the marks and the focus', async ({
  phone,
  hostOf,
}) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  await openColouredText(page, `${host.url}read/${LONG}/2`)
  await page.emulateMedia({ forcedColors: 'active' })
  const system = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const read = (name: string) => {
      probe.style.color = name
      return getComputedStyle(probe).color
    }
    const colours = { text: read('CanvasText'), canvas: read('Canvas'), highlight: read('Highlight') }
    probe.remove()
    return colours
  })
  const inks = await page.evaluate(() =>
    [...document.querySelectorAll('h1, p, a, button, summary, mark')].map((element) => ({
      said: element.outerHTML.slice(0, 80),
      ink: getComputedStyle(element).color,
      ground: getComputedStyle(element).backgroundColor,
    })),
  )
  expect(inks.length).toBeGreaterThan(30)
  const lost = inks.filter(({ ink, ground }) => ink === system.canvas && ground !== system.highlight)
  expect(lost).toEqual([])
  const mark = page.locator('mark.highlight').first()
  const lineOf = (text: Locator) =>
    text.evaluate((element) => {
      const { textDecorationLine, textDecorationColor, color } = getComputedStyle(element)
      return { textDecorationLine, textDecorationColor, color }
    })
  const line = {
    textDecorationLine: 'underline',
    textDecorationColor: system.highlight,
    color: system.text,
  }
  expect(await lineOf(mark)).toEqual(line)
  const icons = await page
    .locator('.top-bar svg')
    .evaluateAll((all) => all.map((icon) => getComputedStyle(icon).stroke))
  expect(icons.length).toBeGreaterThan(3)
  for (const stroke of icons) expect.soft(stroke).not.toBe(system.canvas)
  const find = page.getByRole('button', { name: 'Find in this story' })
  await page.keyboard.press('Tab')
  await find.focus()
  const ring = await find.evaluate((element) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element)
    return { outlineStyle, outlineWidth, outlineColor }
  })
  expect(ring).toEqual({ outlineStyle: 'solid', outlineWidth: '3px', outlineColor: system.highlight })
  // Where the note stands in the margin, its words are still set off.
  await page.setViewportSize({ width: 1280, height: 900 })
  await expect.poll(() => lineOf(mark)).toEqual(line)
  // What dims the page would lie over the reader's own colours.
  await choose(page, { dim: 60 })
  expect(await page.evaluate(() => getComputedStyle(document.documentElement, '::after').display)).toBe(
    'none',
  )
})

test('asked for less motion, nothing moves by itself', async ({ phone, hostOf }) => {
  const host = await hostOf(sampleArchive)
  const page = await phone.page()
  const moving = () =>
    page.evaluate(() => {
      const seconds = (value: string) => Math.max(...value.split(',').map((one) => Number.parseFloat(one)))
      return [...document.querySelectorAll('*')].flatMap((element) => {
        const style = getComputedStyle(element)
        const isSlow = seconds(style.transitionDuration) > 0.001
        const isAnimated = style.animationName !== 'none' && seconds(style.animationDuration) > 0.001
        const isSmooth = style.scrollBehavior === 'smooth'
        return isSlow || isAnimated || isSmooth ? [element.outerHTML.slice(0, 90)] : []
      })
    })
  await openMarkedText(page, `${host.url}read/${LONG}/2`)
  await page.keyboard.press('t')
  // It is there to be asked away.
  expect((await moving()).length).toBeGreaterThan(0)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await moving()).toEqual([])
  await closeSheet(page)
  await page.keyboard.press('c')
  expect(await moving()).toEqual([])
  for (const view of ['', 'settings', 'device', `story/${LONG}`]) {
    await page.goto(host.url + view)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    expect.soft(await moving(), view).toEqual([])
  }
})
