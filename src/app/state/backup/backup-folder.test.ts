import { beforeEach, expect, test, vi } from 'vitest'
import { fileOf } from '../../../core/backup/met-files.ts'
import { emptyState } from '../../../core/backup/state.ts'
import { writeBackup } from '../../../core/backup/write-backup.ts'

const never = () => new Promise<never>(() => undefined)

/** A folder of which some files never come. */
class Folder {
  readonly name = 'kept'
  readonly kind = 'directory'
  readonly files = new Map<string, string>()
  silent: readonly string[] = []
  isSilent = false

  async *entries() {
    if (this.isSilent) await never()
    for (const name of this.files.keys()) yield [name, this.handleOf(name)] as const
  }

  async getFileHandle(name: string) {
    return this.handleOf(name)
  }

  handleOf(name: string) {
    const getFile = async () =>
      this.silent.includes(name) ? never() : new File([this.files.get(name) ?? ''], name)
    const createWritable = async () => {
      let written = ''
      return {
        write: async (text: string) => {
          written = text
        },
        close: async () => void this.files.set(name, written),
        abort: async () => undefined,
      }
    }
    return { kind: 'file', name, getFile, createWritable }
  }
}

const kept = vi.hoisted(() => ({ folder: null as unknown }))

vi.mock('../../device/storage/reader-database.ts', () => ({
  readFrom: async () => kept.folder,
  writeTo: async () => undefined,
}))
vi.mock('../../device/storage/preferences.ts', () => ({
  readPreference: () => true,
  writePreference: () => true,
}))
vi.mock('./backup.ts', () => ({
  archiveName: () => 'Archive',
  changeKnown: async (work: (known: object) => object) =>
    work({ state: emptyState, device: 'mine1', holdings: new Map() }),
}))
vi.mock('../own/own-records.ts', () => ({
  ownRecords: async () => ({ records: [], tooBig: [], unreadable: [], isUnread: false }),
  sourcesHere: async () => [],
}))
vi.mock('./last-backup.ts', () => ({ noteBackup: () => undefined }))
vi.mock('../marks/mark-id.ts', () => ({ newDeviceId: () => 'other1' }))

let folder: Folder
beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('FileSystemDirectoryHandle', Folder)
  vi.stubGlobal('showDirectoryPicker', () => null)
  vi.stubGlobal('navigator', {})
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((patience) => {
    const given = new AbortController()
    setTimeout(() => given.abort(), patience / 1000)
    return given.signal
  })
  folder = new Folder()
  kept.folder = folder
})

async function meet() {
  const { meetInFolder, useFolder } = await import('./backup-folder.ts')
  await Promise.race([meetInFolder(), new Promise((resolve) => setTimeout(resolve, 1000))])
  return useFolder.getState()
}

test('a file that does not come is named, and the others are met', async () => {
  folder.files.set('dogear-desk1.json', writeBackup(emptyState, ''))
  folder.files.set('dogear-cloud1.json', '')
  folder.silent = ['dogear-cloud1.json']
  const { phase, others, refused } = await meet()
  expect({ phase, others, refused: refused.map(({ name }) => name) }).toEqual({
    phase: 'kept',
    others: 1,
    refused: ['dogear-cloud1.json'],
  })
  expect(folder.files.get(fileOf('mine1'))).toContain('dogear')
})

test('a folder that does not answer ends the meeting, and the next one is tried', async () => {
  folder.isSilent = true
  expect((await meet()).phase).toBe('failed')
  folder.isSilent = false
  expect((await meet()).phase).toBe('kept')
})

test('the own file is not written over where it does not come', async () => {
  folder.files.set(fileOf('mine1'), 'what stands here alone')
  folder.silent = [fileOf('mine1')]
  expect((await meet()).phase).toBe('failed')
  expect(folder.files.get(fileOf('mine1'))).toBe('what stands here alone')
})
