// Faults of storage, put into a page before its own scripts run: the n-th call to any storage fails, hangs, throws or is
// aborted without a reason; or whole interfaces are missing. Nothing of the app knows of them.

export const faultKinds = ['fail', 'hang', 'throw', 'abort'] as const
export type FaultKind = (typeof faultKinds)[number]

export interface NthFault {
  /** The call that is hit, counted from 1 over all pages of a tab; 0 hits none and only counts. */
  readonly nth: number
  readonly kind: FaultKind
}

/**
 * Wraps every call to IndexedDB, caches, localStorage, the worker's registration and the storage manager. The count
 * stands in the tab's name, the one memory of a tab that is no storage.
 */
export function installNthFault({ nth, kind }: NthFault): void {
  if (window.top !== window) return
  const calls: string[] = window.name.startsWith('calls:') ? window.name.slice(6).split('|') : []
  /** Whether this call is the one; it is counted. */
  const isHit = (call: string): boolean => {
    calls.push(call)
    window.name = `calls:${calls.join('|')}`
    return calls.length === nth
  }
  const unknown = () => new DOMException('A fault of the rig.', 'UnknownError')
  const fakeRequest = (type: typeof IDBRequest, transaction: IDBTransaction | null): IDBRequest => {
    const heard = new EventTarget()
    const request = Object.create(type.prototype)
    const own = {
      error: kind === 'abort' ? null : unknown(),
      result: undefined,
      readyState: 'done',
      transaction,
      addEventListener: heard.addEventListener.bind(heard),
      removeEventListener: heard.removeEventListener.bind(heard),
    }
    for (const [name, value] of Object.entries(own)) Object.defineProperty(request, name, { value })
    if (kind !== 'hang') {
      setTimeout(() => {
        heard.dispatchEvent(new Event('error'))
        try {
          transaction?.abort()
        } catch {
          // It is over.
        }
      })
    }
    return request
  }
  type Method = (...given: unknown[]) => unknown
  const wrap = (owner: object, name: string, hit: (self: object, call: () => unknown) => unknown) => {
    const method: Method = Reflect.get(owner, name)
    Object.defineProperty(owner, name, {
      configurable: true,
      value(this: object, ...given: unknown[]) {
        const at: unknown = Reflect.get(this, 'name')
        const label = `${Object.prototype.toString.call(this).slice(8, -1)}.${name} ${typeof at === 'string' ? at : ''}`
        const call = () => method.apply(this, given)
        if (!isHit(label.trim())) return call()
        if (kind === 'throw') throw unknown()
        return hit(this, call)
      },
    })
  }
  const asRequest = (self: object, call: () => unknown) => {
    const transaction: IDBTransaction | null = Reflect.get(self, 'transaction') ?? null
    if (kind !== 'abort') return fakeRequest(IDBRequest, transaction)
    const request = call()
    transaction?.abort()
    return request
  }
  const asPromise = () =>
    kind === 'hang' ? new Promise(() => undefined) : Promise.reject(kind === 'abort' ? null : unknown())

  wrap(IDBFactory.prototype, 'open', () => fakeRequest(IDBOpenDBRequest, null))
  wrap(IDBDatabase.prototype, 'transaction', (_, call) => {
    const transaction = call() as IDBTransaction
    // One that hangs never says that it is over; all others are aborted at once.
    if (kind === 'hang') transaction.addEventListener('complete', (event) => event.stopImmediatePropagation())
    else transaction.abort()
    return transaction
  })
  for (const name of ['put', 'add', 'get', 'getAll', 'getAllKeys', 'count', 'delete', 'clear'])
    wrap(IDBObjectStore.prototype, name, asRequest)
  const promised: readonly (readonly [object | undefined, readonly string[]])[] = [
    [globalThis.CacheStorage?.prototype, ['open', 'match', 'keys', 'delete', 'has']],
    [globalThis.Cache?.prototype, ['match', 'put', 'keys', 'delete', 'add', 'addAll']],
    [globalThis.ServiceWorkerContainer?.prototype, ['register', 'getRegistration']],
    [globalThis.StorageManager?.prototype, ['persist', 'persisted', 'estimate']],
  ]
  for (const [owner, names] of promised) for (const name of names) if (owner) wrap(owner, name, asPromise)
  // It has no other way to fail than to throw.
  for (const name of ['getItem', 'setItem', 'removeItem']) {
    wrap(Storage.prototype, name, () => {
      throw unknown()
    })
  }
}

export const interfaces = ['indexedDB', 'caches', 'serviceWorker', 'localStorage'] as const
type Interface = (typeof interfaces)[number]

export interface Absence {
  readonly missing: readonly Interface[]
  /** `hangs`: there, and never answers; localStorage, which answers at once or not at all, is missing then. */
  readonly how: 'is absent' | 'throws' | 'hangs'
}

/** Takes whole interfaces away. */
export function installAbsence({ missing, how }: Absence): void {
  const never = () => new Promise(() => undefined)
  const silent: Readonly<Record<string, () => object>> = {
    indexedDB: () => {
      const request = Object.create(IDBOpenDBRequest.prototype)
      Object.defineProperty(request, 'addEventListener', { value: () => undefined })
      Object.defineProperty(request, 'removeEventListener', { value: () => undefined })
      return { open: () => request, databases: never, deleteDatabase: () => request }
    },
    caches: () => ({ open: never, match: never, keys: never, delete: never, has: never }),
    serviceWorker: () => ({
      register: never,
      getRegistration: never,
      ready: never(),
      controller: null,
      addEventListener: () => undefined,
      startMessages: () => undefined,
    }),
  }
  for (const name of missing) {
    const owners: readonly object[] =
      name === 'serviceWorker' ? [navigator, Navigator.prototype] : [window, Window.prototype]
    for (const owner of owners) {
      if (!Object.hasOwn(owner, name)) continue
      const stub = how === 'hangs' ? silent[name]?.() : undefined
      if (how === 'is absent' || (how === 'hangs' && !stub)) {
        Reflect.deleteProperty(owner, name)
        continue
      }
      Object.defineProperty(owner, name, {
        configurable: true,
        get: () => {
          if (stub) return stub
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    }
  }
}
