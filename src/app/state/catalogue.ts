// All stories of the archive, as the library shows them.

import { create } from 'zustand'
import type { Catalogue, Entry } from '../../core/catalogue.ts'
import { readCatalogue } from '../../core/json.ts'
import { catalogueHash } from '../device/catalogue-address.ts'
import { fetchShellFile } from '../device/content.ts'

export type CatalogueState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly catalogue: Catalogue; readonly byId: ReadonlyMap<string, Entry> }
  | { readonly kind: 'failed'; readonly message: string }

export const useCatalogue = create<CatalogueState>(() => ({ kind: 'loading' }))

const messages = {
  'no-network': 'The list of stories is not on this device, and the server cannot be reached.',
  'not-found': 'The server no longer has the list of stories that this page knows. Load the page again.',
  damaged: 'The list of stories came damaged. Try again later.',
  'newer-format': 'The list of stories is newer than this page can read. Load the page again.',
} as const

/** Loads the catalogue of this page's version. Called once at start, and again by a reader's "try again". */
export async function loadCatalogue(): Promise<void> {
  const fetched = await fetchShellFile(catalogueHash())
  const read = fetched.kind === 'text' ? readCatalogue(fetched.text) : fetched
  useCatalogue.setState(
    read.kind === 'read'
      ? {
          kind: 'ready',
          catalogue: read.value,
          byId: new Map(read.value.stories.map((entry) => [entry.id, entry])),
        }
      : { kind: 'failed', message: messages[read.reason] },
    true,
  )
}

export function useEntry(id: string): Entry | undefined {
  return useCatalogue((state) => (state.kind === 'ready' ? state.byId.get(id) : undefined))
}
