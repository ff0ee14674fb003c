// What may never answer: storage that is damaged or asleep, and what waits for it.

/** What comes of a promise, or undefined where it fails or takes longer than so many milliseconds. */
export function inTime<T>(promise: Promise<T>, patience: number): Promise<T | undefined> {
  return new Promise((resolve) => {
    setTimeout(resolve, patience)
    promise.then(resolve, () => resolve(undefined))
  })
}
