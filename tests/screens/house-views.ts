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
  { name: 'marks', address: 'marks' },
  { name: 'history', address: 'history' },
  { name: 'device', address: 'device' },
  { name: 'settings', address: 'settings' },
]
