// Script addresses under Trusted Types: the page's policy lets only scripts of this origin be named, and only by us.

interface Policy {
  createScriptURL(url: string): string
}

interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy
}

const policies = new Map<string, Policy>()

/** An address that may be given to a script element, a worker or its registration. A page makes each policy once. */
export function trustedScript(
  policy: 'dogear' | 'dogear-worker' | 'dogear-search' | 'dogear-import',
  url: string,
): string {
  const trustedTypes = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  if (!trustedTypes) return url
  const made = policies.get(policy) ?? trustedTypes.createPolicy(policy, { createScriptURL: sameOrigin })
  policies.set(policy, made)
  return made.createScriptURL(url)
}

function sameOrigin(url: string): string {
  if (new URL(url, location.href).origin !== location.origin)
    throw new TypeError(`${url} is not of this site.`)
  return url
}
