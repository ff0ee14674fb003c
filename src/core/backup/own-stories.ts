// Own stories stand in files alone: what a device knows of all devices has none, or it would keep each of them twice. So
// they are put into a state when a file is written, and taken out of it when one is read. None of them is ever dropped.

import { isAfter, type OwnStoryRecord, ownStories } from './own-story-section.ts'
import { emptyRegister, valuesOf, written } from './register.ts'
import { type BackupState, recordsIn } from './state.ts'

/** A state as a device writes it into a file, with its own stories. */
export function withOwnStories(
  state: BackupState,
  device: string,
  records: readonly OwnStoryRecord[],
): BackupState {
  if (records.length === 0) return withoutOwnStories(state)
  const registers = records.map((record) => [record.id, written(emptyRegister, device, record)] as const)
  return new Map(state).set('ownStories', new Map(registers))
}

export function withoutOwnStories(state: BackupState): BackupState {
  if (!state.has('ownStories')) return state
  const rest = new Map(state)
  rest.delete('ownStories')
  return rest
}

/** The own stories of a file, each as it was changed last. */
export function ownStoriesIn(state: BackupState): readonly OwnStoryRecord[] {
  return [...recordsIn(state, 'ownStories').values()].flatMap((register) => {
    const values = valuesOf(register)
    return values.length > 0 ? [ownStories.together(values)] : []
  })
}

/** Of several files' stories each one once, as it was changed last. */
export function eachOnce(records: readonly OwnStoryRecord[]): readonly OwnStoryRecord[] {
  const byId = new Map<string, OwnStoryRecord>()
  for (const record of records) {
    const known = byId.get(record.id)
    if (!known || isAfter(record, known)) byId.set(record.id, record)
  }
  return [...byId.values()]
}
