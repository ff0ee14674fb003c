// The prover: a worker of the page that brings one large file and proves it by its hash, while the page starts. It hands
// the bytes over and is done.

import { isDigestOf, type ProvedFile } from '../core/published.ts'

declare const self: DedicatedWorkerGlobalScope

self.addEventListener('message', async ({ data }: MessageEvent<ProvedFile>) => {
  const bytes = await provedBytes(data).catch(() => null)
  self.postMessage(bytes, bytes ? [bytes] : [])
})

/** Null for what is not what its name promises. Rejects where it does not come, or where nothing can be proved. */
async function provedBytes({ address, hash }: ProvedFile): Promise<ArrayBuffer | null> {
  const response = await fetch(address, { redirect: 'error' })
  if (!response.ok) return null
  const bytes = await response.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return isDigestOf(digest, hash) ? bytes : null
}
