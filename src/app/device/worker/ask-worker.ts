// How the page speaks with its service worker.

/** The worker that serves this page. Null where there is none; some browsers forbid the very question where storage is off. */
export function servingWorker(): ServiceWorker | null {
  try {
    return navigator.serviceWorker?.controller ?? null
  } catch {
    return null
  }
}

/** What a worker answers; null where it says nothing for so many milliseconds. */
export function askWorker(
  worker: ServiceWorker,
  question: object,
  patience = Number.POSITIVE_INFINITY,
): Promise<unknown> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    const end = (answer: unknown) => {
      resolve(answer)
      port1.close()
    }
    if (Number.isFinite(patience)) setTimeout(end, patience, null)
    port1.onmessage = ({ data }) => end(data)
    worker.postMessage(question, [port2])
  })
}
