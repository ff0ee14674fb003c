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

/** Loads the catalogue of this page's version. Called once at start, and again by a reader's "try again". */
export async function loadCatalogue(): Promise<void> {
  const fetched = await fetchShellFile(catalogueHash())
  if (fetched.kind === 'missing') {
    useCatalogue.setState({
      kind: 'failed',
      message: 'The list of stories is not on this device, and there is no network.',
    })
    return
  }
  const read = readCatalogue(fetched.text)
  useCatalogue.setState(
    read.kind === 'read'
      ? {
          kind: 'ready',
          catalogue: read.value,
          byId: new Map(read.value.stories.map((entry) => [entry.id, entry])),
        }
      : {
          kind: 'failed',
          message: 'The list of stories could not be read. Try again when there is a network.',
        },
    true,
  )
}

export function useEntry(id: string): Entry | undefined {
  return useCatalogue((state) => (state.kind === 'ready' ? state.byId.get(id) : undefined))
}
