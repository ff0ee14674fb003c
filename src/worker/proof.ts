// Whether bytes are those that the build has written.

/** `integrity` as in HTML: `sha256-`, and the hash in base64. */
export async function isProved(bytes: ArrayBuffer, integrity: string): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return integrity === `sha256-${btoa(String.fromCharCode(...digest))}`
}
