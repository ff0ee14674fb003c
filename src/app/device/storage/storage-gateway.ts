// The one gateway to the reader's records: every call has a deadline, and after a failure the database is opened anew and
// asked again. A dead handle is never kept, because phones close the connection of a page in the background and hand out
// nothing but errors from it, and Firefox refuses whatever follows a full disk on the same connection. Whoever watches is
// told of what fails in the end; `storage-fault.ts` says what kind of fault it is.

/** Where a database comes from, and how one that fails is let go. */
export interface Source<D> {
  readonly open: () => Promise<D>
  readonly drop: (used: Promise<D>) => void
}

/** Work on a database; `given` is aborted when its time is over. */
type Work<D, T> = (database: D, given: AbortSignal) => Promise<T>

const ATTEMPTS = 3
/** In milliseconds. Reading waits for what is read, so a copy elsewhere or nothing must do sooner. */
const READ = 1500
const WRITE = 3000

/** Rejects where the database cannot be had, or does not answer in time. */
export function reading<D, T>(source: Source<D>, work: Work<D, T>): Promise<T> {
  return told('reading', tried(source, work, READ))
}

/** The same; where there is no room, some is made, and the write tried again. */
export function writing<D, T>(source: Source<D>, stores: readonly string[], work: Work<D, T>): Promise<T> {
  return told(
    'writing',
    withRoom(stores, () => tried(source, work, WRITE)),
  )
}

/** Lets something go where a write to some stores has failed. Answers whether trying again makes sense. `round` counts from 0. */
export type MakeRoom = (thrown: unknown, round: number, stores: readonly string[]) => Promise<boolean>

let makeRoom: MakeRoom = async () => false

/** Called once, by whoever knows what may be let go. */
export function makeRoomBy(by: MakeRoom): void {
  makeRoom = by
}

async function withRoom<T>(stores: readonly string[], write: () => Promise<T>): Promise<T> {
  for (let round = 0; ; round++) {
    try {
      return await write()
    } catch (thrown) {
      if (!(await makeRoom(thrown, round, stores))) throw thrown
    }
  }
}

async function tried<D, T>(source: Source<D>, work: Work<D, T>, deadline: number): Promise<T> {
  const patience = new AbortController()
  const { signal } = patience
  const timer = setTimeout(() => patience.abort(), deadline)
  const silence = new Promise<never>((_, reject) =>
    signal.addEventListener('abort', () => reject(new DOMException('Silent', 'TimeoutError'))),
  )
  try {
    for (let attempt = 1; ; attempt++) {
      const used = source.open()
      try {
        const working = used.then((database) => {
          // It may have been opened too late.
          signal.throwIfAborted()
          return work(database, signal)
        })
        return await Promise.race([working, silence])
      } catch (fault) {
        source.drop(used)
        if (attempt === ATTEMPTS || signal.aborted) throw fault
      }
    }
  } finally {
    clearTimeout(timer)
  }
}

/** What the last reading and the last writing threw; null where it went well. */
export interface StorageStatus {
  readonly reading: unknown
  readonly writing: unknown
  /** Writes that are on their way. */
  readonly pending: number
}

let status: StorageStatus = { reading: null, writing: null, pending: 0 }
let watcher = (_: StorageStatus) => {}

/** Tells how storage does, now and whenever that changes. */
export function watchStorage(watch: (status: StorageStatus) => void): void {
  watcher = watch
  watch(status)
}

async function told<T>(what: 'reading' | 'writing', work: Promise<T>): Promise<T> {
  const tell = (more: number, fault = status[what]) => {
    status = { ...status, [what]: fault, pending: status.pending + (what === 'writing' ? more : 0) }
    watcher(status)
  }
  tell(1)
  try {
    const result = await work
    tell(-1, null)
    return result
  } catch (thrown) {
    tell(-1, thrown)
    throw thrown
  }
}
