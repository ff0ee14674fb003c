import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { entryWith } from '../../../tests/any-entry.ts'
import { HideSheet } from './hide-sheet.tsx'

vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))

// A dialog needs a page.
vi.mock('../ui/sheet.tsx', () => ({ Sheet: ({ children }: { children: ReactNode }) => children }))

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
