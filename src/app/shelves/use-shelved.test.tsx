import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { catalogueOf, entryWith } from '../../../tests/any-entry.ts'
import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { joinedCatalogue } from '../../core/catalogue/joined-catalogue.ts'
import type { Settings } from '../state/settings.ts'
import { useShelved } from './use-shelved.ts'

vi.hoisted(() => vi.stubGlobal('matchMedia', () => ({ matches: false })))
vi.mock('../state/settings.ts', async (load) => {
  const { useSettings, ...rest } = await load<typeof import('../state/settings.ts')>()
  const byTitle = (select: (settings: Settings) => unknown) =>
    select({ ...useSettings.getState(), shelfOrder: 'title' })
  return { ...rest, useSettings: Object.assign(byTitle, useSettings) }
})
vi.mock('../state/own/own-stories.ts', async (load) => ({
  ...(await load<typeof import('../state/own/own-stories.ts')>()),
  useOwnStories: () => ({ phase: 'ready', stories: [], unread: [], lost: ['own~torn'] }),
}))

const archive = catalogueOf([entryWith({ id: 'gate' }), entryWith({ id: 'owl' })])
const library = joinedCatalogue(
  archive,
  catalogueOf([entryWith({ id: 'own~lamp', title: { source: 'stated', value: 'lamp' } })]),
)

function Standing({ catalogue, stories }: { catalogue: Catalogue; stories: readonly string[] }) {
  const { entries, gone } = useShelved(
    catalogue,
    stories.map((story) => ({ shelf: 'a', story, at: 1 })),
  )
  return [...entries.map(({ id }) => id), 'gone:', ...gone].join(' ')
}

const standing = (...stories: readonly string[]) =>
  renderToStaticMarkup(<Standing catalogue={library} stories={stories} />)

test('own stories stand among the others by their titles', () => {
  expect(standing('owl', 'own~lamp', 'gate')).toBe('gate own~lamp owl gone:')
})

test('an own story that cannot be read is not gone', () => {
  expect(standing('rain', 'own~torn', 'own~let-go')).toBe('gone: rain own~let-go')
})
