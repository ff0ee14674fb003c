// The prover: a worker of the page that brings one large file and proves it by its hash, while the page starts. It says
// `coming` once the file is on its way, hands the bytes over, or null where they are not what was promised, and is done.

import { type FileToProve, isDigestOf } from '../core/catalogue/published.ts'

declare const self: DedicatedWorkerGlobalScope

self.addEventListener('message', async ({ data }: MessageEvent<FileToProve>) => {
  const bytes = await provedBytes(data).catch(() => null)
  self.postMessage(bytes, bytes ? [bytes] : [])
})

/** Null for what is not what its name promises. Rejects where it does not come, or where nothing can be proved. */
async function provedBytes({ path, hash }: FileToProve): Promise<ArrayBuffer | null> {
  const response = await fetch(path, { redirect: 'error' })
  if (!response.ok) return null
  self.postMessage('coming')
  const bytes = await response.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return isDigestOf(digest, hash) ? bytes : null
}
