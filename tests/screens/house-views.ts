// The views around the text.

import type { View } from './view.ts'
import { LIGHTHOUSE } from './view.ts'

export const houseViews: readonly View[] = [
  { name: 'library', address: '' },
  { name: 'library-filtered', address: '?pairing=holmes/watson&-warning=violence' },
  {
    name: 'filter',
    address: '',
    prepare: async (page) => {
      const open = page.getByRole('button', { name: /^Filter/ })
      if (await open.isVisible()) await open.click()
    },
  },
  { name: 'nothing-fits', address: '?q=pocket&rating=PG-13&read=finished' },
  { name: 'story', address: `story/${LIGHTHOUSE}` },
  {
    name: 'story-facts',
    address: `story/${LIGHTHOUSE}`,
    prepare: (page) => page.getByRole('heading', { name: 'Parts' }).scrollIntoViewIfNeeded(),
  },
  { name: 'question', address: 'read/sulphur-mentes-the-taphian/1' },
  { name: 'author', address: '?author=marram+grey' },
  {
    name: 'choosing',
    address: '',
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Choose stories' }).click()
      await page.getByRole('checkbox').nth(1).click()
    },
  },
  {
    name: 'search',
    address: 'search?q=lamp',
    prepare: (page) => page.locator('mark').first().waitFor(),
  },
  { name: 'shelves', address: 'shelves' },
  { name: 'marks', address: 'marks' },
  { name: 'history', address: 'history' },
  { name: 'device', address: 'device' },
  { name: 'settings', address: 'settings' },
  { name: 'backup', address: 'settings/backup' },
  {
    name: 'own',
    address: 'own',
    prepare: async (page) => {
      if ((await page.locator('.own-row').count()) > 0) return
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: 'late-post.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from(
            'The Late Post\nby Ina Marsh\n\nThe post came at noon, and nobody had waited for it.\n',
          ),
        })
      await page.locator('.own-row').first().waitFor()
    },
  },
  {
    name: 'hidden',
    address: 'settings/hidden',
    prepare: async (page) => {
      if ((await page.getByText('“Not now”').count()) > 0) return
      await page.getByRole('button', { name: 'Hide something' }).click()
      await page.getByLabel('The word, or a few').fill('harpy')
      await page.getByLabel(/reason|why/i).fill('Not now')
      await page.keyboard.press('Enter')
      await page.getByText('“Not now”').waitFor()
    },
  },
]
