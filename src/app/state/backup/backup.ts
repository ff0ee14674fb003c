// The reader's backup: made, looked at, taken in. A file or a code is only ever read before the reader says what is to
// become of it, and what was here before a replacement is kept until they let go of it.

import type { SettingsOfDevice } from '../../../core/backup/device-sections.ts'
import { deviceNamesIn, settingsIn } from '../../../core/backup/devices.ts'
import { countsOf, type KindCount } from '../../../core/backup/differences.ts'
import { elsewhereIn } from '../../../core/backup/elsewhere.ts'
import { heldIn, holdingsOf, marksIn } from '../../../core/backup/holdings.ts'
import { countOfOwn } from '../../../core/backup/own-differences.ts'
import { ownStoriesIn, withoutOwnStories } from '../../../core/backup/own-stories.ts'
import type { OwnStoryRecord } from '../../../core/backup/own-story-section.ts'
import type { ReadBackup } from '../../../core/backup/read-backup.ts'
import { broughtBack, replaced } from '../../../core/backup/replaced.ts'
import type { BackupState, SectionName } from '../../../core/backup/state.ts'
import { unreadableIn } from '../../../core/backup/stores.ts'
import { type Joined, joinedWith } from '../../../core/backup/twin.ts'
import { elsewhereName } from '../../../core/place/elsewhere.ts'
import {
  deleteUndo,
  type Exchanged,
  exchange,
  type Known,
  readUndo,
} from '../../device/storage/backup-store.ts'
import { readPreference } from '../../device/storage/preferences.ts'
import { tellBookmarksChanged, tellChanged, tellHighlightsChanged } from '../../device/tabs.ts'
import { useCatalogue } from '../catalogue.ts'
import { loadHideList } from '../hide-list.ts'
import { loadBookmarks } from '../marks/bookmarks.ts'
import { loadHighlights } from '../marks/highlights.ts'
import { newDeviceId } from '../marks/mark-id.ts'
import { sourcesHere } from '../own/own-records.ts'
import { needOwnStories } from '../own/own-stories.ts'
import { keepHistoryNow } from '../reading/history.ts'
import { placesWritten } from '../reading/reading-writes.ts'
import { forgetReading, loadReadings } from '../reading/readings.ts'
import { loadSavedFilters } from '../saved-filters.ts'
import { change, settingsFrom, useSettings } from '../settings.ts'
import { loadShelves } from '../shelves.ts'
import { useDeviceName } from './device-name.ts'
import { loadElsewhere } from './elsewhere.ts'

/** Notes and changes what this device knows; the views follow. Rejects where the storage does not answer. */
export async function changeKnown(work: Parameters<typeof exchange>[1]): Promise<Exchanged> {
  await placesWritten()
  keepHistoryNow()
  const own = {
    settings: ownSettings(),
    name: { name: useDeviceName.getState().name },
    newDevice: newDeviceId(),
  }
  const exchanged = await exchange(own, work)
  await showChanges(exchanged)
  return exchanged
}

/** Settings as they stand in storage; nothing where none was ever chosen. */
function ownSettings(): SettingsOfDevice {
  const stored = readPreference('settings')
  return typeof stored === 'object' && stored !== null ? (stored as SettingsOfDevice) : {}
}

async function showChanges({ differences, holdings }: Exchanged): Promise<void> {
  await loadElsewhere()
  const names = new Set(differences.map(({ name }) => name))
  const gone = differences.filter(({ name, after }) => name === 'places' && after === null)
  const progress = heldIn(holdings, 'progress')
  // Marks that another device made apart from the forgetting stay, in the record that the place stood in.
  for (const { key } of gone) if (!progress.has(key)) await forgetReading(key)
  if (names.has('places') || names.has('progress')) await loadReadings()
  if (names.has('bookmarks')) {
    tellBookmarksChanged()
    await loadBookmarks()
  }
  if (names.has('highlights')) {
    tellHighlightsChanged()
    await loadHighlights()
  }
  if (names.has('hiding')) {
    tellChanged('hiding')
    await loadHideList()
  }
  if (names.has('filters')) {
    tellChanged('filters')
    await loadSavedFilters()
  }
  if (names.has('shelves') || names.has('shelved')) {
    tellChanged('shelves')
    await loadShelves()
  }
}

/** All that this device knows, as it is now. `unreadable`: records here that cannot be read, and so are left out. */
export async function knownNow(): Promise<{
  readonly device: string
  readonly state: BackupState
  readonly unreadable: number
}> {
  let unreadable = 0
  const { device, state } = await changeKnown((known) => {
    unreadable = unreadableIn(known.holdings)
    return { state: known.state }
  })
  return { device, state, unreadable }
}

/** The name of the archive, for a file that may be opened elsewhere. */
export function archiveName(): string {
  const catalogue = useCatalogue.getState()
  return catalogue.kind === 'ready' ? catalogue.catalogue.archive.name : ''
}

/** What a backup would do to this device, kind by kind, either way. */
export interface Preview {
  readonly backup: ReadBackup
  readonly merged: ReadonlyMap<SectionName, KindCount>
  readonly replaced: ReadonlyMap<SectionName, KindCount>
  /** Places of other devices that would be offered beside the ones here, and are not yet. */
  readonly elsewhere: number
  /** Names of the devices that it knows. */
  readonly devices: readonly string[]
  /** The settings of the device that was read on last; null where it has none but this device's own. */
  readonly settings: SettingsOfDevice | null
  /** Own stories in it; who takes it in takes them in after all else, by what reads files. */
  readonly own: readonly OwnStoryRecord[]
}

/** Looks at a backup without changing anything but what is noted of this device. */
export async function previewOf(backup: ReadBackup): Promise<Preview> {
  await needOwnStories()
  const own = ownStoriesIn(backup.state)
  const ownCount = ['ownStories', countOfOwn(own, await sourcesHere())] as const
  let preview: Omit<Preview, 'backup'> | null = null
  await changeKnown((known) => {
    const { device, state, holdings } = known
    const offered = holdingsOf(backup.state, device)
    const joined = withAdded(known, backup)
    const offeredNow = elsewhereIn(state, device).map(elsewhereName)
    const offeredThen = elsewhereIn(joined.state, joined.device)
    const afterMerge = holdingsOf(joined.state, joined.device)
    const afterReplacing = holdingsOf(replaced(state, device, backup.state), device)
    preview = {
      merged: new Map([...countsOf(holdings, afterMerge, offered), ownCount]),
      replaced: new Map([...countsOf(holdings, afterReplacing, offered), ownCount]),
      elsewhere: offeredThen.filter((one) => !offeredNow.includes(elsewhereName(one))).length,
      devices: deviceNamesIn(backup.state),
      settings: settingsIn(backup.state, device),
      own,
    }
    return { state }
  })
  if (!preview) throw new Error('The storage of this browser did not answer.')
  return { ...(preview as Omit<Preview, 'backup'>), backup }
}

/** Adds a backup to what is here, record by record; nothing that only this device has is lost. */
export async function mergeBackup({ backup, settings }: Preview, areSettingsTaken: boolean): Promise<void> {
  await changeKnown((known) => withAdded(known, backup))
  if (areSettingsTaken) takeSettings(settings)
}

/** What is known once a backup was added, and this device's name then: it is another where a twin has made the backup. */
function withAdded({ device, state }: Known, backup: ReadBackup): Joined {
  return joinedWith(state, device, [withoutOwnStories(backup.state)], newDeviceId())
}

/**
 * Puts a backup in the place of what is here; kinds that it does not hold stay. What was here is kept, for
 * `undoReplacing`.
 */
export async function replaceWithBackup(
  { backup, settings }: Preview,
  areSettingsTaken: boolean,
): Promise<void> {
  await changeKnown(({ device, state }) => ({
    state: replaced(state, device, backup.state),
    isUndoKept: true,
  }))
  if (areSettingsTaken) takeSettings(settings)
}

function takeSettings(settings: SettingsOfDevice | null): void {
  if (settings) change(settingsFrom({ ...useSettings.getState(), ...settings }))
}

/** Brings back what a replacement took away; false where it was let go of. */
export async function undoReplacing(): Promise<boolean> {
  const done = await readUndo()
  if (!done) return false
  await changeKnown(({ device, state }: Known) => ({
    state: broughtBack(state, device, done),
    isUndoKept: false,
  }))
  return true
}

/** What can still be brought back: how many stories with a place, and how many marks; null for nothing. */
export async function whatCanBeUndone(): Promise<{
  readonly stories: number
  readonly marks: number
} | null> {
  const before = (await readUndo())?.before
  if (!before) return null
  return {
    stories: heldIn(before, 'places').size,
    marks: marksIn(before),
  }
}

export function letGoOfUndo(): Promise<void> {
  return deleteUndo()
}
