// Whoever carries this on may sit at any desk: a lock file that was written where a registry lacks what other systems
// need would let `npm install` leave the compilers out there.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const desks = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-x64']

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

test('what is compiled for a system is locked for every desk', () => {
  const lock: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(
    readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8'),
  )
  const locked = Object.keys(lock.packages).map((path) => path.replace(/^.*node_modules\//, ''))
  const native = Object.values(lock.packages)
    .map(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter((names) => names.some((name) => name.includes('linux-x64')))
  expect(native.length).toBeGreaterThan(3)
  const missing = native.flatMap((names) =>
    desks.flatMap((desk) =>
      names.some((name) => name.includes(desk) && locked.includes(name)) ? [] : [`${names[0]} for ${desk}`],
    ),
  )
  expect(missing).toEqual([])
})
