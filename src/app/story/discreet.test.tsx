import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { entryWith } from '../../../tests/any-entry.ts'
import type { StoryFile } from '../../core/catalogue/catalogue.ts'
import { ruleFor } from '../../core/meeting/hide-list.ts'
import type { Settings } from '../state/settings.ts'
import { KeptOut } from './kept-out.tsx'
import { PartTicks } from './parts/part-ticks.tsx'

vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))
vi.mock('../state/settings.ts', async (load) => {
  const { useSettings, ...rest } = await load<typeof import('../state/settings.ts')>()
  const discreetly = (select: (settings: Settings) => unknown) =>
    select({ ...useSettings.getState(), discreet: true })
  return { ...rest, useSettings: Object.assign(discreetly, useSettings) }
})

const entry = entryWith({ id: 'one', parts: [500, 500] })

test('in discreet mode ticks stand beside numbers, not beside the parts’ own titles', () => {
  const story = { parts: [{ title: 'The Oil Boat' }, { title: null }] } as unknown as StoryFile
  const said = renderToStaticMarkup(<PartTicks entry={entry} story={story} />)
  expect(said).toContain('Part 1')
  expect(said).not.toContain('The Oil Boat')
})

test('in discreet mode the way off the list names nobody', () => {
  const rule = ruleFor({ kind: 'author', value: 'Marram Grey', words: 'Marram Grey', reason: '', at: 1 })
  if (!rule) throw new Error('An author can be hidden.')
  const said = renderToStaticMarkup(
    <MemoryRouter>
      <KeptOut entry={entry} barrier={{ kind: 'hidden', rule }} />
    </MemoryRouter>,
  )
  expect(said).toContain('Take it off the list')
  expect(said).not.toContain('Marram Grey')
})
