// The reader's shelves. A change is on disk before it is shown as made, here and in every other open tab; each can be
// taken back.

import { useEffect } from 'react'
import { create } from 'zustand'
import {
  afterShelfChange,
  dropping,
  putting,
  removing,
  type Shelf,
  type ShelfChange,
  type Shelves as ShelvesAndItems,
  shelvesFrom,
  shelvesOf,
  takingBackShelves,
} from '../../core/reading/shelf.ts'
import { readShelves, writeShelfChange } from '../device/storage/shelves-store.ts'
import { onChanged, tellChanged } from '../device/tabs.ts'
import { newMarkId } from './marks/mark-id.ts'
import { type Phase, readInto } from './storage/read-into.ts'

interface Shelves extends ShelvesAndItems {
  readonly phase: Phase
}

const useStore = create<Shelves>(() => ({ phase: 'loading', shelves: [], items: [] }))

let isAsked = false

/** The shelves. The first view that asks has them read; from then on they follow the disk. */
export function useShelves(): Shelves {
  const shelves = useStore()
  useEffect(loadOnce, [])
  return shelves
}

/** The ids of the shelves that a story stands on; empty until they are known. */
export function useOnShelves(story: string): readonly string[] {
  const { items } = useShelves()
  return shelvesOf(items, story)
}

/** The same at this moment. */
function onShelves(story: string): readonly string[] {
  return shelvesOf(useStore.getState().items, story)
}

function loadOnce(): void {
  if (isAsked) return
  isAsked = true
  void loadShelves()
  onChanged('shelves', () => void loadShelves())
}

/** Also when a backup was taken in. Never rejects. */
export async function loadShelves(): Promise<void> {
  await readInto(useStore, async () => {
    const { shelves, items } = await readShelves()
    return shelvesFrom(shelves, items)
  })
}

/** Takes back what was just done. Rejects where the device will not. */
export type UndoShelving = () => Promise<void>

/** Puts stories on a shelf; those that stand there already stay where they are. Rejects where the device will not. */
export function addToShelf(shelf: string, stories: readonly string[]): Promise<UndoShelving> {
  const at = Date.now()
  const fresh = stories.filter((story) => !onShelves(story).includes(shelf))
  // One after the other, so that the order in which they were given is the order in which they were added.
  return make(
    putting(
      [],
      fresh.map((story, index) => ({ shelf, story, at: at + index })),
    ),
  )
}

export function removeFromShelf(shelf: string, stories: readonly string[]): Promise<UndoShelving> {
  return make(
    dropping(
      [],
      stories.map((story) => [shelf, story] as const),
    ),
  )
}

/** Makes a shelf, if need be with stories on it at once. */
export async function makeShelf(name: string, stories: readonly string[] = []): Promise<Shelf> {
  const at = Date.now()
  const shelf = { id: newMarkId(), name: name.trim(), at }
  await make(
    putting(
      [shelf],
      stories.map((story, index) => ({ shelf: shelf.id, story, at: at + index })),
    ),
  )
  return shelf
}

export function renameShelf(shelf: Shelf, name: string): Promise<UndoShelving> {
  return make(putting([{ ...shelf, name: name.trim() }], []))
}

/** Removes a shelf; the stories themselves stay where they are. */
export function dropShelf(shelf: Shelf): Promise<UndoShelving> {
  return make(removing(useStore.getState(), shelf.id))
}

async function make(change: ShelfChange): Promise<UndoShelving> {
  const back = takingBackShelves(useStore.getState(), change)
  await write(change)
  return () => write(back)
}

async function write(change: ShelfChange): Promise<void> {
  await writeShelfChange(change)
  tellChanged('shelves')
  useStore.setState((before) => afterShelfChange(before, change))
}
