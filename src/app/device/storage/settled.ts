// Work in one transaction of a database, wholly or not at all.

interface Transaction {
  readonly done: Promise<void>
  readonly abort: () => void
}

/** Resolves with what the work gave once the transaction is over. Rejects, and nothing is changed, where either fails. */
export async function settled<X extends Transaction, T>(
  transaction: X,
  work: (transaction: X) => Promise<T>,
  given: AbortSignal,
): Promise<T> {
  // Heard below, unless work ends sooner.
  transaction.done.catch(() => undefined)
  // What was given up must not come true later, over something newer.
  given.onabort = () => abort(transaction)
  const working = work(transaction)
  working.catch(() => abort(transaction))
  const [result] = await Promise.all([working, transaction.done])
  return result
}

function abort(transaction: Transaction): void {
  try {
    transaction.abort()
  } catch {
    // It was over.
  }
}
