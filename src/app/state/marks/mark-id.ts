// Names that nothing else on any device has.

/** For a new mark. Not `randomUUID`, which plain http pages do not have. */
export function newMarkId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('')
}

/** For a device, in its backups: small letters and digits, since it names a file. */
export function newDeviceId(): string {
  return newMarkId().toLowerCase().slice(0, 24)
}
