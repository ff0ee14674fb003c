import { beforeEach, expect, test, vi } from 'vitest'
import type { ImportQuestion } from '../../../core/own/messages.ts'
import type { OwnStory } from '../../../core/own/own-story.ts'
import { readAgain } from '../../../importer/read-again.ts'
import { readFiles } from '../../../importer/read-files.ts'
import type { WholeOwnStory } from '../../device/storage/own-database.ts'

/** What is kept of own stories, and their bytes. */
const device = vi.hoisted(() => ({
  stories: new Map<string, object>(),
  originals: new Map<string, ArrayBuffer>(),
}))

vi.mock('../../device/storage/own-database.ts', () => ({
  readOwnStories: async () => [...device.stories.values()],
  readOriginal: async (hash: string) => device.originals.get(hash) ?? null,
  readPublished: async () => null,
  writeOwnStory: async ({ story, originals }: WholeOwnStory) => {
    device.stories.set(story.id, story)
    for (const [hash, content] of originals) device.originals.set(hash, content)
  },
  isFull: () => false,
}))
vi.mock('../../device/importer.ts', () => ({
  askImporter: async (question: ImportQuestion) => {
    if (question.kind === 'cluster')
      return { kind: 'clusters', clusters: [question.files.map((_, at) => at)] }
    if (question.kind === 'read') return readFiles(question)
    return question.kind === 'again' ? readAgain(question) : { kind: 'failed' }
  },
  dismissImporter: () => undefined,
}))
vi.mock('../../device/storage/own-hint.ts', () => ({ hintOwn: () => undefined }))
vi.mock('./own-library.ts', () => ({ showChanged: async () => undefined }))

const text = 'Title: Gates\nAuthor: Ina Marsh\n\nThe gate stood open, and the lamp behind it was lit.\n'

beforeEach(() => {
  vi.resetModules()
  device.stories.clear()
  device.originals.clear()
})

async function newPage() {
  const { takeFiles, useImport } = await import('./own-import.ts')
  const { addOwnRecords } = await import('./own-backup.ts')
  const { ownRecords } = await import('./own-records.ts')
  const { isUnfinished } = await import('../unfinished.ts')
  const add = () =>
    takeFiles([{ path: 'gates.txt', source: new File([text], 'gates.txt'), isFromFolder: false }])
  return { add, said: useImport.getState, addOwnRecords, ownRecords, isUnfinished }
}

function stored(): OwnStory {
  const [story] = device.stories.values()
  return story as OwnStory
}

/** What was made of the file is spoilt; that the reader called it otherwise is not. */
function damage(): void {
  const { id, files } = stored()
  const named = files.map((file) => ({ ...file, override: { title: 'The Gates' } }))
  device.stories.set(id, { ...stored(), changed: 7, files: named, entry: {} })
  vi.resetModules()
}

test('an update waits until files are read in', async () => {
  const { add, isUnfinished } = await newPage()
  const taken = add()
  expect(isUnfinished()).toBe(true)
  await taken
  expect(isUnfinished()).toBe(false)
})

test.each([true, false])(
  'the file of a damaged story makes it anew, its bytes still here: %s',
  async (isHere) => {
    await (await newPage()).add()
    damage()
    if (!isHere) device.originals.clear()
    const { add, said } = await newPage()
    await add()
    expect(said()).toMatchObject({ added: [stored().id], again: [], refused: [] })
    expect(stored().entry.title.value).toBe('The Gates')
    expect(stored().changed).toBe(7)
    expect(device.originals.size).toBe(1)
    await add()
    expect(said().again).toEqual([{ path: 'gates.txt', story: stored().id }])
  },
)

test('a backup brings a damaged story again only where its bytes are gone', async () => {
  const first = await newPage()
  await first.add()
  const { records } = await first.ownRecords(1_000_000)
  damage()
  expect(await (await newPage()).addOwnRecords(records.map((one) => ({ ...one, changed: 7 })))).toMatchObject(
    { taken: 0 },
  )
  device.originals.clear()
  expect(await (await newPage()).addOwnRecords(records.map((one) => ({ ...one, changed: 7 })))).toMatchObject(
    { taken: 1 },
  )
  expect(stored().entry.title.value).toBe('Gates')
})
