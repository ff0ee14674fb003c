// All stories of the archive and the reader's own behind them, as the library shows them.

import { create } from 'zustand'
import { type Catalogue, type Entry, entryOfId } from '../../core/catalogue/catalogue.ts'
import { openCatalogue } from '../../core/catalogue/open-catalogue.ts'
import { catalogueHash } from '../device/files/catalogue-address.ts'
import { fetchCatalogue } from '../device/files/content.ts'

export type CatalogueState =
  | { readonly kind: 'loading' }
  /** `archive`: without the reader's own stories. */
  | { readonly kind: 'ready'; readonly catalogue: Catalogue; readonly archive: Catalogue }
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
  const fetched = await fetchCatalogue(catalogueHash())
  const read = fetched.kind === 'bytes' ? openCatalogue(new Uint8Array(fetched.bytes), decode) : fetched
  if (read.kind !== 'read') {
    useCatalogue.setState({ kind: 'failed', message: messages[read.reason] }, true)
    return
  }
  const archive = read.value
  useCatalogue.setState({ kind: 'ready', catalogue: await withOwn(archive), archive }, true)
}

type Join = (archive: Catalogue) => Promise<Catalogue>

let withOwn: Join = async (archive) => archive

/** Own stories are there with the archive's, or an address of one would lead nowhere for a moment. `join` may not reject. */
export function joinWith(join: Join): void {
  withOwn = join
}

const decoder = new TextDecoder()

function decode(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

export function useEntry(id: string): Entry | undefined {
  return useCatalogue((state) => (state.kind === 'ready' ? entryOfId(state.catalogue, id) : undefined))
}

/** The catalogue once it is here. */
export function useReadyCatalogue(): Catalogue | null {
  return useCatalogue((state) => (state.kind === 'ready' ? state.catalogue : null))
}
