import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { entryWith } from '../../../tests/any-entry.ts'
import { type Settings, useSettings } from '../state/settings.ts'
import { HideSheet } from './hide-sheet.tsx'

vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))

// What is drawn as markup reads the settings as they were at the start.
vi.mock('../state/settings.ts', async (load) => {
  const { useSettings, ...rest } = await load<typeof import('../state/settings.ts')>()
  const now = (select: (settings: Settings) => unknown) => select(useSettings.getState())
  return { ...rest, useSettings: Object.assign(now, useSettings) }
})

// A dialog needs a page.
vi.mock('../ui/sheet/sheet.tsx', () => ({ Sheet: ({ children }: { children: ReactNode }) => children }))

test('what warns is not named while warnings are folded, but kinds that are always named', () => {
  const entry = entryWith({
    id: 'one',
    warnings: {
      said: 'some',
      kinds: [{ source: 'stated', value: 'violence' }],
      words: ['spiders'],
    },
  })
  const offered = () => {
    const said = renderToStaticMarkup(<HideSheet entry={entry} isOpen onClose={() => undefined} />)
    return ['Violence', 'Spiders', 'one of its warnings'].filter((words) => said.includes(words))
  }
  expect(offered()).toEqual(['one of its warnings'])
  useSettings.setState({ shownWarnings: ['violence'] })
  expect(offered()).toEqual(['Violence', 'one of its warnings'])
  useSettings.setState({ shownWarnings: [], warnings: 'kinds' })
  expect(offered()).toEqual(['Violence', 'Spiders'])
})

test('the first words of a story that is wrapped are not said', () => {
  const adult = entryWith({
    id: 'one',
    title: { source: 'unknown', value: null },
    opening: 'Her hand on the latch',
  })
  const said = renderToStaticMarkup(<HideSheet entry={adult} isOpen onClose={() => undefined} />)
  expect(said).toContain('A story without a title')
  expect(said).not.toContain('Her hand')
})
