// Why the reader's own records cannot be read or written, as one of four kinds that a reader can be told of.

/**
 * `off`: the browser has no such storage here, or forbids it (private or lockdown modes, cookies blocked).
 * `silent`: it did not answer in time. `full`: there is no room. `broken`: it fails in some other way.
 */
export type FaultKind = 'off' | 'silent' | 'full' | 'broken'

/** What the browser calls its faults. A full disk aborts without a name in WebKit; idb calls that an AbortError. */
const kinds: ReadonlyMap<unknown, FaultKind> = new Map([
  ['ReferenceError', 'off'],
  ['TypeError', 'off'],
  ['SecurityError', 'off'],
  ['NotSupportedError', 'off'],
  ['TimeoutError', 'silent'],
  ['QuotaExceededError', 'full'],
  ['AbortError', 'full'],
])

/** The kind of whatever was thrown by a call to storage. */
export function faultKindOf(thrown: unknown): FaultKind {
  const name: unknown =
    typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, 'name') : undefined
  return kinds.get(name) ?? 'broken'
}
