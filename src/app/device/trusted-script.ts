// Script addresses under Trusted Types: the page's policy lets only scripts of this origin be named, and only by us.

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string }
}

/** An address that may be given to a script element, a worker or its registration. Each policy name is used once. */
export function trustedScript(
  policy: 'dogear' | 'dogear-worker' | 'dogear-search' | 'dogear-import' | 'dogear-prove',
  url: string,
): string {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  if (!trustedTypes) return url
  return trustedTypes.createPolicy(policy, { createScriptURL: sameOrigin }).createScriptURL(url)
}

function sameOrigin(url: string): string {
  if (new URL(url, location.href).origin !== location.origin)
    throw new TypeError(`${url} is not of this site.`)
  return url
}
