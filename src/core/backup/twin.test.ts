import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Highlight } from '../marks/highlight.ts'
import { type Holdings, heldIn, holdingsOf, OWN } from './holdings.ts'
import { type FolderFile, fileOf, metFiles } from './met-files.ts'
import { noted } from './noted.ts'
import { readBackup } from './read-backup.ts'
import { type BackupState, emptyState, recordsIn, type SectionName } from './state.ts'
import { joinedWith } from './twin.ts'
import { writeBackup } from './write-backup.ts'

const DAY = '2026-03-24'
const place = (part: number) => ({
  part,
  text: 't',
  block: 1,
  blockId: 'b',
  offset: 0,
  quote: { exact: 'The gate', prefix: '', suffix: '' },
  share: 0.5,
})

/** All that a reader has of one story, with words and a number to tell it from others by. */
function lived(words: string, number: number): Holdings {
  const all: Readonly<Partial<Record<SectionName, Readonly<Record<string, unknown>>>>> = {
    places: { gate: { place: place(number), at: number, left: null, parts: 90 } },
    progress: { gate: { read: [number] } },
    journal: { gate: [{ minute: number, place: place(number) }] },
    days: { [DAY]: { [words]: { words: number, seconds: 60, parts: 0 } } },
    bookmarks: { m1: { id: 'm1', story: 'gate', place: place(0), name: words, partTitle: null, at: 1 } },
    highlights: { h1: highlight('h1', words) },
    hiding: {
      'word eel': { id: 'word eel', kind: 'word', value: 'eel', words: 'eel', reason: words, at: 1 },
    },
    filters: { f1: { id: 'f1', name: words, query: '', sort: null, at: 1 } },
    shelves: { s1: { id: 's1', name: words, at: 1 } },
    devices: { [OWN]: { name: 'the phone' } },
    settings: { [OWN]: { size: number } },
  }
  return new Map(
    Object.entries(all).map(([name, held]) => [name as SectionName, new Map(Object.entries(held))]),
  )
}

function highlight(id: string, note: string): Highlight {
  const about = { story: 'gate', words: 'w', after: '', start: 0, edition: 'x', partTitle: null }
  return { ...about, id, place: place(0), colour: 1, note, at: 1 }
}

interface Device {
  readonly name: string
  readonly state: BackupState
}

/** A device that writes so many times into every record. */
function acting({ name, state }: Device, words: string, number: number, times: number): Device {
  let after = state
  for (let time = times - 1; time >= 0; time--)
    after = noted(after, name, lived(time === 0 ? words : `${words}${time}`, number + time))
  return { name, state: after }
}

function meeting({ name, state }: Device, folder: Map<string, string>, another: string): Device {
  const files: readonly FolderFile[] = [...folder].map(([file, text]) => ({ name: file, text }))
  const met = metFiles(state, name, files, another)
  folder.set(fileOf(met.device), writeBackup(met.state, ''))
  return { name: met.device, state: met.state }
}

/** Whether what a device shows has in it all that was lived so. */
function expectLived({ name, state }: Device, words: string, number: number): void {
  const held = holdingsOf(state, name)
  expect(heldIn(held, 'progress').get('gate')?.read).toContain(number)
  expect(heldIn(held, 'journal').get('gate')).toContainEqual({ minute: number, place: place(number) })
  expect(heldIn(held, 'days').get(DAY)?.[words]).toEqual({ words: number, seconds: 60, parts: 0 })
  const said = [
    heldIn(held, 'bookmarks').get('m1')?.name,
    heldIn(held, 'highlights').get('h1')?.note,
    heldIn(held, 'hiding').get('word eel')?.reason,
    heldIn(held, 'filters').get('f1')?.name,
    heldIn(held, 'shelves').get('s1')?.name,
  ]
  for (const one of said) expect(one?.split(/ \/ |\n\n/)).toContain(words)
}

const fresh: Device = { name: 'phone1', state: emptyState }
const copied = acting(fresh, 'before', 1, 1)

describe('a device whose storage was copied, and its twin', () => {
  const anyTimes = fc.integer({ min: 1, max: 3 })

  test('lose nothing that either did since, and go by different names from then on', () => {
    fc.assert(
      fc.property(anyTimes, anyTimes, (times, timesOfTwin) => {
        const folder = new Map<string, string>()
        let device = acting(copied, 'here', 20, times)
        let twin = acting(copied, 'there', 40, timesOfTwin)
        device = meeting(device, folder, 'unused1')
        twin = meeting(twin, folder, 'twin22')
        expect(device.name).toBe('phone1')
        for (const round of [1, 2, 3]) {
          device = meeting(device, folder, `again${round}`)
          twin = meeting(twin, folder, `later${round}`)
        }
        expect(device.name).not.toBe(twin.name)
        const names = [device.name, twin.name]
        device = meeting(device, folder, 'other1')
        twin = meeting(twin, folder, 'other2')
        expect([device.name, twin.name]).toEqual(names)
        for (const one of [device, twin]) {
          expectLived(one, 'here', 20)
          expectLived(one, 'there', 40)
        }
        expect(heldIn(holdingsOf(device.state, device.name), 'places').get('gate')?.place.part).toBe(20)
        expect(heldIn(holdingsOf(twin.state, twin.name), 'places').get('gate')?.place.part).toBe(40)
      }),
      { numRuns: 20 },
    )
  })

  test('are told apart by one value alone that both wrote at once', () => {
    const twin = acting(copied, 'there', 40, 1)
    const folder = new Map([[fileOf('phone1'), writeBackup(acting(copied, 'here', 20, 1).state, '')]])
    const after = meeting(twin, folder, 'twin22')
    expect(after.name).toBe('twin22')
    expectLived(after, 'here', 20)
    expectLived(after, 'there', 40)
    const own = holdingsOf(after.state, 'twin22')
    expect(heldIn(own, 'devices').get(OWN)).toEqual({ name: 'the phone' })
    expect(heldIn(own, 'settings').get(OWN)).toEqual({ size: 40 })
  })

  test('keep deleted what one of them deleted and the other has not touched', () => {
    const more = noted(
      copied.state,
      'phone1',
      new Map([['highlights', new Map([['h2', highlight('h2', 'old')]])]]),
    )
    const changed = noted(
      more,
      'phone1',
      new Map([['highlights', new Map([['h2', highlight('h2', 'new')]])]]),
    )
    const gone = noted(changed, 'phone1', new Map([['highlights', new Map()]]))
    const folder = new Map([
      [fileOf('phone1'), writeBackup(acting({ name: 'phone1', state: gone }, 'here', 20, 1).state, '')],
    ])
    const after = meeting({ name: 'phone1', state: more }, folder, 'twin22')
    expect(after.name).toBe('twin22')
    expect(heldIn(holdingsOf(after.state, 'twin22'), 'highlights').has('h2')).toBe(false)
  })

  test('lose nothing where the one’s backup file is added to the other', () => {
    const file = readBackup(writeBackup(acting(copied, 'here', 20, 2).state, ''))
    if (file.kind === 'refused') throw new Error(file.sentence)
    const { state } = acting(copied, 'there', 40, 1)
    const { device: name, state: joined } = joinedWith(state, 'phone1', [file.state], 'twin22')
    expect(name).toBe('twin22')
    expectLived({ name, state: joined }, 'here', 20)
    expectLived({ name, state: joined }, 'there', 40)
  })
})

test('a device keeps its name where an older Dogear passed on what it knew of a value', () => {
  const whole = acting(fresh, 'here', 20, 1)
  const stripped = strippedOf(whole.state)
  expect(writeBackup(stripped, '')).not.toBe(writeBackup(whole.state, ''))
  for (const [mine, theirs] of [
    [whole.state, stripped],
    [stripped, whole.state],
  ] as const) {
    const joined = joinedWith(mine, 'phone1', [theirs], 'twin22')
    expect(joined.device).toBe('phone1')
    expect(writeBackup(joined.state, '')).toBe(writeBackup(whole.state, ''))
  }
})

/** A state as an older Dogear writes it again that does not know the colours of highlights. */
function strippedOf(state: BackupState): BackupState {
  const highlights = [...recordsIn(state, 'highlights')].map(([key, { seen, values }]) => {
    const less = [...values].map(([device, { sequence, value }]) => {
      const { colour: _, ...rest } = value
      return [device, { sequence, value: rest }] as const
    })
    return [key, { seen, values: new Map(less) }] as const
  })
  return new Map(state).set('highlights', new Map(highlights))
}
