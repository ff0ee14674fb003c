// How published files are named: see core/catalogue/published.ts.

import { HASH_DIGITS } from '../core/catalogue/published.ts'

/** Rejects where the browser cannot hash: on a page that came by plain http. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, HASH_DIGITS)
}
