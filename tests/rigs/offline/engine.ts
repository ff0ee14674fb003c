// A stock browser that a rig starts on a profile, asks, and ends: one interface over three engines, each spoken to in
// its own protocol, because no one tool drives all three as a reader has them installed.

import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'

export interface Engine {
  readonly name: 'chromium' | 'firefox' | 'webkit'
  /** What to install where the engine is not on this machine, as a sentence; null where it is. */
  readonly missing: () => string | null
  /**
   * Starts the browser's processes on a profile, at an address. Rejects where they do not start. Where the caller asks
   * until a page is right (`asksOn`), an engine need not wait until all of it has loaded.
   */
  readonly start: (profile: string, address: string, asksOn?: boolean) => Promise<Window>
}

/** One page of a running browser. */
export interface Window {
  /** Name and version, as the browser itself says them. */
  readonly version: string
  /**
   * The value of a JavaScript expression in the page, through JSON; a promise is awaited. Rejects where the expression
   * throws, and where the page goes away meanwhile.
   */
  ask<T>(expression: string): Promise<T>
  /** Goes to an address in this page, and answers no sooner than `start` does. */
  visit(address: string, asksOn?: boolean): Promise<void>
  /** How often the browser's own process that loads and keeps has broken down; not there where that is not to be seen. */
  readonly falls?: () => number
  /** Ends the browser's processes; the profile stays. */
  close(): Promise<void>
}

/** An expression that answers a string in every engine: what `ask` sends. */
export function asJson(expression: string): string {
  return `(async () => JSON.stringify((await (${expression})) ?? null))()`
}

/** Where a program stands on this machine, or null. */
export function programOf(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const places = names.flatMap((name) =>
    path.isAbsolute(name) ? [name] : folders.map((folder) => path.join(folder, name)),
  )
  return places.find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  if (!existsSync(file)) return false
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
