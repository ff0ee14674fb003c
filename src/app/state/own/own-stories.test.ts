import { beforeEach, expect, test, vi } from 'vitest'
import { catalogueOf, entryWith } from '../../../../tests/any-entry.ts'
import { type Catalogue, type Entry, entriesOf } from '../../../core/catalogue/catalogue.ts'
import type { OwnStory } from '../../../core/own/own-story.ts'

const device = vi.hoisted(() => ({
  stored: [] as readonly unknown[],
  isPackable: true,
  answers: Promise.resolve(),
}))

vi.mock('../../device/storage/own-database.ts', () => ({
  readOwnStories: async () => {
    await device.answers
    return device.stored
  },
  readPublished: async () => null,
}))
vi.mock('../../device/storage/own-hint.ts', () => ({ hintOwn: () => undefined }))
vi.mock('../../../core/catalogue/pack-catalogue.ts', async (load) => {
  const real = await load<typeof import('../../../core/catalogue/pack-catalogue.ts')>()
  const packCatalogue: typeof real.packCatalogue = (...given) => {
    if (!device.isPackable) throw new TypeError('It cannot be packed.')
    return real.packCatalogue(...given)
  }
  return { ...real, packCatalogue }
})

const archive = catalogueOf([entryWith({ id: 'gate' })])

function own(name: string, spoilt: Partial<Record<keyof Entry, unknown>> = {}): OwnStory {
  const entry = { ...entryWith({ id: `own~${name}` }), ...spoilt } as Entry
  const files = [{ path: `${name}.txt`, hash: name, bytes: 1, override: {} }]
  return { id: entry.id, added: 1, changed: 1, files, entry, notices: [] }
}

async function idsWith(...stored: readonly unknown[]): Promise<readonly string[]> {
  device.stored = stored
  const { catalogueWithOwn } = await import('./own-stories.ts')
  const catalogue: Catalogue = await catalogueWithOwn(archive)
  return entriesOf(catalogue).map(({ id }) => id)
}

beforeEach(() => {
  vi.resetModules()
  device.isPackable = true
  device.answers = Promise.resolve()
})

test('own stories stand behind the archive’s', async () => {
  expect(await idsWith(own('lamp'))).toEqual(['gate', 'own~lamp'])
})

test('one whose entry is damaged does not keep the library shut', async () => {
  const spoilt = [own('a', { title: undefined }), own('b', { warnings: {} }), own('c', { date: null })]
  expect(await idsWith(...spoilt, own('lamp'))).toEqual(['gate', 'own~lamp'])
})

test('where they cannot be packed, the archive opens alone', async () => {
  device.isPackable = false
  expect(await idsWith(own('lamp'))).toEqual(['gate'])
})

test('a database that is silent keeps nobody waiting, and what it says in the end is heard', async () => {
  vi.useFakeTimers()
  let answer = (): void => undefined
  device.answers = new Promise((resolve) => {
    answer = resolve
  })
  device.stored = [own('lamp')]
  const { catalogueWithOwn, joinOwn, needOwnStories, ownTrouble, useOwnStories } = await import(
    './own-stories.ts'
  )
  const waiting = catalogueWithOwn(archive)
  await vi.advanceTimersByTimeAsync(2000)
  expect((await waiting).size).toBe(1)
  expect(ownTrouble('own~lamp', useOwnStories.getState())).toBe('unanswered')
  answer()
  await needOwnStories()
  expect(ownTrouble('own~lamp', useOwnStories.getState())).toBeNull()
  expect(joinOwn(archive).size).toBe(2)
  vi.useRealTimers()
})
