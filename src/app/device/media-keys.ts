// The keys of headphones, keyboards and lock screens.

type Act = 'play' | 'pause' | 'stop' | 'nexttrack' | 'previoustrack'

/** Answers the keys until the answered function is called. `title` is what a lock screen may show. */
export function answerMediaKeys(title: string, acts: Readonly<Partial<Record<Act, () => void>>>): () => void {
  const { mediaSession } = navigator
  if (!mediaSession) return () => undefined
  const names = Object.keys(acts) as Act[]
  mediaSession.metadata = new MediaMetadata({ title })
  for (const name of names) setAct(name, acts[name] ?? null)
  return () => {
    mediaSession.metadata = null
    mediaSession.playbackState = 'none'
    for (const name of names) setAct(name, null)
  }
}

export function sayPlaying(isPlaying: boolean): void {
  if (navigator.mediaSession) navigator.mediaSession.playbackState = isPlaying ? 'playing' : 'paused'
}

function setAct(name: Act, act: (() => void) | null): void {
  try {
    navigator.mediaSession.setActionHandler(name, act)
  } catch {
    // A key that this browser does not know.
  }
}
