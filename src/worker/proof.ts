// Whether bytes are those that the build has written.

import { isDigestOf } from '../core/catalogue/published.ts'

/** `integrity` as in HTML: `sha256-`, and the hash in base64. */
export async function isProved(bytes: ArrayBuffer, integrity: string): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return integrity === `sha256-${btoa(String.fromCharCode(...digest))}`
}

/** Whether bytes are the file that a hash names (`core/catalogue/published`). */
export async function isNamed(bytes: BufferSource, hash: string): Promise<boolean> {
  return isDigestOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), hash)
}

/**
 * A file's bytes from the network, proved; rejects where they cannot be had. A damaged answer may come from the browser's
 * own store of answers: the second time it is not asked.
 */
export async function fetchProved(
  address: string,
  isRight: (bytes: ArrayBuffer) => Promise<boolean>,
): Promise<ArrayBuffer> {
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(address, { redirect: 'error', cache })
    const bytes = await response.arrayBuffer()
    if (response.ok && (await isRight(bytes))) return bytes
  }
  throw new Error(`${address} is not what this version promises.`)
}
