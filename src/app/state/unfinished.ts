// Work that a reload of the page would cut off, as files that are being read in: a new version waits for it.

const works = new Set<Promise<unknown>>()

/** A new version waits for this, however it ends. */
export function finishFirst(work: Promise<unknown>): void {
  const end = () => void works.delete(work)
  works.add(work)
  work.then(end, end)
}

export function isUnfinished(): boolean {
  return works.size > 0
}

export async function allFinished(): Promise<void> {
  while (works.size > 0) await Promise.allSettled(works)
}
