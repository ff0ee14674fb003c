// Work that a reload of the page would cut off, as files that are being read in: a new version waits for it, and the
// browser asks whoever would leave.

const works = new Set<Promise<unknown>>()

/** A new version waits for this, however it ends. */
export function finishFirst(work: Promise<unknown>): void {
  const end = () => {
    works.delete(work)
    if (works.size === 0) globalThis.removeEventListener?.('beforeunload', ask)
  }
  if (works.size === 0) globalThis.addEventListener?.('beforeunload', ask)
  works.add(work)
  work.then(end, end)
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
  // What older browsers look at.
  event.returnValue = true
}

export function isUnfinished(): boolean {
  return works.size > 0
}

export async function allFinished(): Promise<void> {
  while (works.size > 0) await Promise.allSettled(works)
}
