// Keeps the screen on. The browser lets go whenever the page is out of sight, so it is asked again when it is back.

/** Holds the screen until the answered function is called. Where a browser cannot, or will not, nothing happens. */
export function keepScreenOn(): () => void {
  let lock: WakeLockSentinel | null = null
  let isWanted = true
  const ask = async () => {
    if (!isWanted || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    try {
      const held = await navigator.wakeLock.request('screen')
      if (isWanted) lock = held
      else await held.release()
    } catch {
      // A phone that saves its battery says no.
    }
  }
  const onVisible = () => void ask()
  document.addEventListener('visibilitychange', onVisible)
  void ask()
  return () => {
    isWanted = false
    document.removeEventListener('visibilitychange', onVisible)
    void lock?.release()
  }
}
