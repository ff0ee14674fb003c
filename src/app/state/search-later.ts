// What looks words up, brought here when it is first needed.

/** Asked for with every letter: the way there is gone once, unless it failed. */
let coming: Promise<typeof import('./search.ts')> | null = null

export function search(): Promise<typeof import('./search.ts')> {
  coming ??= import('./search.ts').catch((fault: unknown) => {
    coming = null
    throw fault
  })
  return coming
}
