// `npm run --silent stories -- check | explain | inspect | split`: what Dogear makes of story files, for the archive's keeper.

import { existsSync } from 'node:fs'
import path from 'node:path'
import { check } from './check.ts'
import { explain } from './explain.ts'
import { inspect } from './inspect.ts'
import { split } from './split.ts'

const USAGE = `npm run --silent stories -- check [folder] [--strict]     what was understood, and what should be looked at
npm run --silent stories -- explain FILE                  the file line by line, with what each line was taken for
npm run --silent stories -- inspect PATH... --json        everything known of each story, one JSON object a line
npm run --silent stories -- split FILE                    a file of several stories, cut into one file for each`

/** What a command works with. */
export interface Desk {
  /** The project's folder. */
  readonly root: string
  readonly paths: readonly string[]
  readonly options: ReadonlySet<string>
  readonly print: (line: string) => void
  readonly complain: (sentence: string) => void
}

interface Verb {
  readonly run: (desk: Desk) => number
  readonly options: readonly string[]
}

const verbs: Readonly<Record<string, Verb>> = {
  check: { run: check, options: ['--strict'] },
  explain: { run: explain, options: [] },
  inspect: { run: inspect, options: ['--json'] },
  split: { run: split, options: [] },
}

/** Runs a command and gives its exit code: 0 all well, 1 something is badly wrong, 2 it was called wrongly. */
export function main(words: readonly string[], root: string): number {
  const [name = '', ...rest] = words
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined
  if (['', 'help', '--help', '-h'].includes(name)) {
    console.log(USAGE)
    return name === '' ? 2 : 0
  }
  if (!verb) return refuse(`There is no command ${name}: it is check, explain, inspect or split.`)
  const options = rest.filter((word) => word.startsWith('--'))
  const unknown = options.find((option) => !verb.options.includes(option))
  if (unknown !== undefined) {
    const known = verb.options.length > 0 ? `only ${verb.options.join(', ')}` : 'none'
    return refuse(`${name} has no option ${unknown}: it knows ${known}.`)
  }
  return verb.run({
    root,
    paths: rest.filter((word) => !options.includes(word)).map((word) => absolute(word, root)),
    options: new Set(options),
    print: (line) => process.stdout.write(`${line}\n`),
    complain: (sentence) => console.error(sentence),
  })
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}

/** npm runs commands in the project's folder and tells where it was called from: paths are meant from there. */
function absolute(word: string, root: string): string {
  const fromCaller = path.resolve(process.env.INIT_CWD ?? process.cwd(), word)
  return existsSync(fromCaller) ? fromCaller : path.resolve(root, word)
}
