// Stores that show what is kept of the reader's, and what of it could not be read: the guard of storage has it read again.

import type { StoreApi } from 'zustand'

export type Phase = 'loading' | 'ready' | 'failed'

interface Kept {
  readonly phase: Phase
}

const unread = new Map<unknown, () => Promise<void>>()
let watcher = () => {}

/** Reads what a store shows. Where that fails, what it knows stays. Never rejects. */
export async function readInto<S extends Kept>(
  store: Pick<StoreApi<S>, 'getState' | 'setState'>,
  read: () => Promise<Omit<S, 'phase'>>,
): Promise<void> {
  try {
    const known = await read()
    unread.delete(store)
    store.setState({ ...known, phase: 'ready' } as Partial<S>)
  } catch {
    unread.set(store, () => readInto(store, read))
    if (store.getState().phase === 'loading') store.setState({ phase: 'failed' } as Partial<S>)
    watcher()
  }
}

/** Tells now, and whenever something could not be read. */
export function watchUnread(watch: () => void): void {
  watcher = watch
  watch()
}

export function isUnread(): boolean {
  return unread.size > 0
}

/** Tries once more what could not be read. Never rejects. */
export async function readUnread(): Promise<void> {
  await Promise.all([...unread.values()].map((again) => again()))
}
