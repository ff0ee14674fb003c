// What looks words up, brought here when it is first needed.

let coming: Promise<typeof import('./search.ts')> | null = null

/** Asked for with every letter: the way there is gone once. Rejects where it cannot be had; the next time it is tried anew. */
export function search(): Promise<typeof import('./search.ts')> {
  coming ??= import('./search.ts').catch((fault: unknown) => {
    coming = null
    throw fault
  })
  return coming
}
