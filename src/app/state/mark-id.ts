// A name for a new mark that no other mark on any device has.

/** Not `randomUUID`, which plain http pages do not have. */
export function newMarkId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}
