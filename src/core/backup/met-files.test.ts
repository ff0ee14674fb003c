import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHoldings } from '../../../tests/any-backup.ts'
import { canonical } from './canonical.ts'
import { elsewhereIn } from './elsewhere.ts'
import { type Holdings, heldIn, holdingsOf } from './holdings.ts'
import { type FolderFile, fileOf, metFiles } from './met-files.ts'
import { noted } from './noted.ts'
import { type BackupState, emptyState, type SectionName } from './state.ts'
import { writeBackup } from './write-backup.ts'

/** A device and the folder that it meets the other in, as `state/backup/backup-folder.ts` goes about it. */
class Device {
  state: BackupState = emptyState
  readonly name: string
  readonly folder: Map<string, string>

  constructor(name: string, folder: Map<string, string>) {
    this.name = name
    this.folder = folder
  }

  /** The reader does something here: what they hold of some kinds is another. */
  holds(more: Holdings): void {
    const known = holdingsOf(this.state, this.name)
    const all = [...more].map(
      ([name, held]) => [name, new Map([...(known.get(name) ?? []), ...held])] as const,
    )
    this.state = noted(this.state, this.name, new Map<SectionName, ReadonlyMap<string, unknown>>(all))
  }

  forgets(name: SectionName): void {
    this.state = noted(this.state, this.name, new Map([[name, new Map()]]))
  }

  meets(): readonly string[] {
    const files: readonly FolderFile[] = [...this.folder].map(([name, text]) => ({ name, text }))
    const { state, device, refused } = metFiles(this.state, this.name, files, 'another')
    expect(device).toBe(this.name)
    this.state = noted(state, this.name, holdingsOf(state, this.name))
    this.folder.set(fileOf(this.name), writeBackup(this.state, 'Archive'))
    return refused.map(({ name }) => name)
  }

  shows(...names: readonly SectionName[]): string {
    const held = holdingsOf(this.state, this.name)
    return canonical(names.map((name) => [...heldIn(held, name)].sort(([a], [b]) => (a < b ? -1 : 1))))
  }
}

const anyAct = fc.oneof(
  fc.record({ kind: fc.constant('holds' as const), at: fc.nat(1), holdings: anyHoldings }),
  fc.record({
    kind: fc.constant('forgets' as const),
    at: fc.nat(1),
    name: fc.constantFrom<SectionName>('places', 'bookmarks', 'shelves', 'days', 'journal'),
  }),
  fc.record({ kind: fc.constant('meets' as const), at: fc.nat(1) }),
  // What carries the folder has brought half of a file.
  fc.record({
    kind: fc.constant('spoils' as const),
    at: fc.nat(1),
    share: fc.double({ min: 0, max: 0.99, noNaN: true }),
  }),
)

const shared: readonly SectionName[] = [
  'bookmarks',
  'highlights',
  'hiding',
  'filters',
  'shelves',
  'shelved',
  'progress',
  'journal',
  'days',
]

describe('two devices and a folder', () => {
  test('come to show the same, whatever they did apart, and each keeps its own places', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 2, maxLength: 8 }), (acts) => {
        const folder = new Map<string, string>()
        const devices = [new Device('phone1', folder), new Device('desk22', folder)] as const
        for (const act of acts) {
          const device = devices[act.at === 0 ? 0 : 1]
          if (act.kind === 'holds') device.holds(act.holdings)
          else if (act.kind === 'forgets') device.forgets(act.name)
          else if (act.kind === 'meets') device.meets()
          else {
            const name = fileOf(device.name)
            const text = folder.get(name)
            if (text !== undefined) folder.set(name, text.slice(0, text.length * act.share))
          }
        }
        const [phone, desk] = devices
        for (const device of [phone, desk, phone, desk]) device.meets()
        expect(phone.meets()).toEqual([])
        expect(phone.shows(...shared)).toBe(desk.shows(...shared))
        for (const [device, other] of [
          [phone, desk],
          [desk, phone],
        ] as const) {
          const own = heldIn(holdingsOf(device.state, device.name), 'places')
          const theirs = heldIn(holdingsOf(other.state, other.name), 'places')
          expect([...own.keys()].sort()).toEqual([...theirs.keys()].sort())
          const offered = elsewhereIn(device.state, device.name)
          for (const [story, place] of own) {
            const there = theirs.get(story)
            const isSame =
              there?.place.part === place?.place.part &&
              Math.abs((there?.place.share ?? 0) - (place?.place.share ?? 0)) <= 0.01
            const isOffered = offered.some((one) => one.story === story && one.device === other.name)
            expect(isOffered).toBe(!isSame)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  test('a deleted mark does not come back from a device that had it', () => {
    const folder = new Map<string, string>()
    const [phone, desk] = [new Device('phone1', folder), new Device('desk22', folder)]
    const mark = fc
      .sample(anyHoldings, { numRuns: 40, seed: 3 })
      .find((one) => heldIn(one, 'bookmarks').size > 0)
    phone.holds(mark ?? new Map())
    phone.meets()
    desk.meets()
    expect(heldIn(holdingsOf(desk.state, 'desk22'), 'bookmarks').size).toBeGreaterThan(0)
    desk.forgets('bookmarks')
    desk.meets()
    phone.meets()
    expect(heldIn(holdingsOf(phone.state, 'phone1'), 'bookmarks').size).toBe(0)
    phone.meets()
    desk.meets()
    expect(heldIn(holdingsOf(desk.state, 'desk22'), 'bookmarks').size).toBe(0)
  })

  test('a damaged file is named and changes nothing', () => {
    const folder = new Map<string, string>()
    const [phone, desk] = [new Device('phone1', folder), new Device('desk22', folder)]
    phone.holds(fc.sample(anyHoldings, { numRuns: 1, seed: 5 })[0] ?? new Map())
    phone.meets()
    const whole = folder.get(fileOf('phone1')) ?? ''
    folder.set(fileOf('phone1'), whole.replace(/[0-9a-f](?="}\n$)/, 'x'))
    expect(desk.meets()).toEqual([fileOf('phone1')])
    expect(desk.shows(...shared)).toBe(new Device('desk22', folder).shows(...shared))
  })

  test('a twin, whose storage was copied, is known by what it does not know', () => {
    const folder = new Map<string, string>()
    const phone = new Device('phone1', folder)
    const [first, second] = fc.sample(anyHoldings, { numRuns: 2, seed: 11 })
    phone.holds(first ?? new Map())
    const copied = phone.state
    phone.holds(second ?? new Map())
    phone.meets()
    const files = [...folder].map(([name, text]) => ({ name, text }))
    expect(metFiles(phone.state, 'phone1', files, 'phone2').device).toBe('phone1')
    const met = metFiles(copied, 'phone1', files, 'phone2')
    expect(met.device).toBe('phone2')
    // It keeps its places, whatever the other one read since.
    const mine = holdingsOf(copied, 'phone1')
    const after = holdingsOf(met.state, 'phone2')
    for (const [story, place] of heldIn(mine, 'places'))
      expect(heldIn(after, 'places').get(story)).toEqual(place)
    for (const story of heldIn(holdingsOf(phone.state, 'phone1'), 'places').keys())
      expect(heldIn(after, 'places').has(story)).toBe(true)
  })
})
