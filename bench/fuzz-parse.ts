// `npm run fuzz:parse -- --cases 1000000 [--seed N]`: reads that many made-up files and stops at the first that is
// not read. `--from K` begins at case K: how a failing case is tried again.

import { faultIn, fuzzCase } from './fuzz-cases.ts'

const REPORT_EVERY = 10_000

export function main(words: readonly string[]): number {
  const numbers = { cases: 100_000, seed: 1, from: 0 }
  for (let at = 0; at < words.length; at += 2) {
    const name = (words[at] ?? '').replace(/^--/, '')
    const value = Number(words[at + 1])
    if (!isName(name, numbers) || !Number.isSafeInteger(value) || value < 0) {
      console.error(
        `${words[at]} ${words[at + 1] ?? ''} is not understood: write --cases N --seed N --from N.`,
      )
      return 2
    }
    numbers[name] = value
  }
  const { cases, seed, from } = numbers
  const began = performance.now()
  for (let number = from; number < from + cases; number++) {
    const one = fuzzCase(seed, number)
    const fault = faultIn(one)
    if (fault !== null) {
      console.error(`\nCase ${number} of seed ${seed} (${one.file}): ${fault}`)
      console.error(`Again: npm run fuzz:parse -- --seed ${seed} --from ${number} --cases 1`)
      console.error(`Its bytes in base64:\n${Buffer.from(one.bytes).toString('base64')}`)
      return 1
    }
    const done = number - from + 1
    if (done % REPORT_EVERY === 0) progress(done, cases, began)
  }
  progress(cases, cases, began)
  console.log(`\nNo fault in ${cases} cases of seed ${seed}.`)
  return 0
}

function isName<T extends object>(name: string, names: T): name is string & keyof T {
  return Object.hasOwn(names, name)
}

function progress(done: number, cases: number, began: number): void {
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(
    `${process.stdout.isTTY ? '\r' : ''}${done} of ${cases} cases, ${seconds.toFixed(0)} s${process.stdout.isTTY ? '' : '\n'}`,
  )
}
