// What the browser says of the network: hints, and no more, since browsers are often wrong about it.

/** Whether the reader has asked the browser to save data. */
export function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
}

/** Called when it may be worth to try again. */
export function onHintOfNetwork(hear: () => void): void {
  globalThis.addEventListener?.('online', hear)
  globalThis.document?.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') hear()
  })
}
