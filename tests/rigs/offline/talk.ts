// Questions and answers over a socket, as the protocols of Firefox and WebKit have them: each question has a number,
// and its answer the same one; what has no number is news.

import WebSocket from 'ws'

const PATIENCE = 30_000
/** A page that goes to another address meanwhile never answers. */
export const PAGES_PATIENCE = 5000

type Settle = { readonly resolve: (value: unknown) => void; readonly reject: (fault: Error) => void }

export class Talk {
  readonly #socket: WebSocket
  readonly #open = new Map<number, Settle>()
  #number = 0

  private constructor(socket: WebSocket, onNews: (message: object) => void) {
    this.#socket = socket
    socket.on('message', (data) => {
      const message: unknown = JSON.parse(String(data))
      if (typeof message !== 'object' || message === null) return
      if (!this.answer(message)) onNews(message)
    })
    const end = () => {
      for (const { reject } of this.#open.values()) reject(new Error('The browser hung up.'))
      this.#open.clear()
    }
    socket.on('close', end)
    socket.on('error', end)
  }

  static async with(address: string, onNews: (message: object) => void): Promise<Talk> {
    const socket = new WebSocket(address, { perMessageDeflate: false })
    const talk = new Talk(socket, onNews)
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    return talk
  }

  /** Asks, and answers the result. Rejects where the browser refuses, hangs up or is silent for too long. */
  async ask(method: string, params: object, patience = PATIENCE): Promise<unknown> {
    const { id, answer } = this.question(patience)
    this.#socket.send(JSON.stringify({ id, method, params }))
    return answer
  }

  /** A number for a question that goes another way, and its answer. */
  question(patience = PATIENCE): { readonly id: number; readonly answer: Promise<unknown> } {
    const id = ++this.#number
    const answer = new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The browser did not answer.')), patience)
      const settled = (act: () => void) => {
        clearTimeout(timer)
        this.#open.delete(id)
        act()
      }
      this.#open.set(id, {
        resolve: (value) => settled(() => resolve(value)),
        reject: (fault) => settled(() => reject(fault)),
      })
    })
    return { id, answer }
  }

  /** Takes a message for what it is; false where it answers nothing. */
  answer(message: object): boolean {
    const id: unknown = Reflect.get(message, 'id')
    const open = typeof id === 'number' ? this.#open.get(id) : undefined
    if (!open) return false
    const fault: unknown = Reflect.get(message, 'error')
    if (fault) open.reject(new Error(JSON.stringify(message).slice(0, 400)))
    else open.resolve(Reflect.get(message, 'result'))
    return true
  }

  close(): void {
    this.#socket.terminate()
  }
}

/** A value deep in what a browser has answered. */
export function within(value: unknown, ...names: readonly (string | number)[]): unknown {
  return names.reduce(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  )
}
