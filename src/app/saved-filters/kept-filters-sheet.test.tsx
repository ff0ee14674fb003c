import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import type { Settings } from '../state/settings.ts'
import { KeptFiltersSheet } from './kept-filters-sheet.tsx'

vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))
// A dialog needs a page.
vi.mock('../ui/sheet/sheet.tsx', () => ({ Sheet: ({ children }: { children: ReactNode }) => children }))
vi.mock('../state/settings.ts', async (load) => {
  const { useSettings, ...rest } = await load<typeof import('../state/settings.ts')>()
  const discreetly = (select: (settings: Settings) => unknown) =>
    select({ ...useSettings.getState(), discreet: true })
  return { ...rest, useSettings: Object.assign(discreetly, useSettings) }
})
vi.mock('../state/saved-filters.ts', async (load) => ({
  ...(await load<typeof import('../state/saved-filters.ts')>()),
  useSavedFilters: () => ({
    phase: 'ready',
    all: [{ id: '1', name: 'Spuffy', query: 'pairing=buffy/spike', sort: null, at: 1 }],
  }),
}))

test('in discreet mode a kept filter is neither named nor described', () => {
  const said = renderToStaticMarkup(
    <KeptFiltersSheet query="author=marram+grey" sort={null} isOpen onClose={() => undefined} />,
  )
  expect(said).toContain('A filter of your own')
  for (const words of ['Spuffy', 'buffy', 'marram']) expect(said).not.toContain(words)
})
