import { expect, test, vi } from 'vitest'
import { catalogueOf, entryWith } from '../../../tests/any-entry.ts'

const device = vi.hoisted(() => ({ badge: -1 }))

vi.mock('../device/installing.ts', () => ({
  setBadge: (count: number) => {
    device.badge = count
  },
}))
vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))

test('the number on the icon does not count what is kept out', async () => {
  const { showBadge } = await import('./badge.ts')
  const { useVisits } = await import('./reading/visits.ts')
  const { useMeeting } = await import('./adult.ts')
  const catalogue = catalogueOf([
    entryWith({ id: 'mild', rating: { source: 'stated', value: 'G' } }),
    entryWith({ id: 'adult', rating: { source: 'stated', value: 'R' } }),
  ])
  const fresh = [0, 1].map((ordinal) => ({ ordinal, wordsBefore: null }))
  useVisits.setState({ since: { kind: 'known', fresh, at: 1 } })
  showBadge(catalogue)
  expect(device.badge).toBe(2)
  useMeeting.setState({ ceiling: 'PG' })
  showBadge(catalogue)
  expect(device.badge).toBe(1)
})
