// What a keeper's file gives, with the line of everything in it, and small readers that check it. A reader that finds
// something wrong says so in a sentence and gives null: that one thing is then as if it had not been written.

export type Given =
  | { readonly kind: 'nothing'; readonly line: number }
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | { readonly kind: 'list'; readonly line: number; readonly items: readonly Given[] }
  | { readonly kind: 'table'; readonly line: number; readonly rows: readonly GivenRow[] }

export interface GivenRow {
  readonly key: string
  readonly line: number
  readonly value: Given
}

/** Something wrong in a keeper's file: where it stands and what to do about it. */
export interface Mistake {
  readonly file: string
  readonly line: number
  readonly sentence: string
}

type Tell = (line: number, sentence: string) => void
export type Reader<T> = (given: Given, tell: Tell) => T | null

/** A text that is not empty. */
export const text: Reader<string> = (given, tell) => {
  if (given.kind === 'text' && given.text.trim() !== '') return given.text.trim()
  tell(
    given.line,
    'A text belongs here: write it behind the colon, in quotation marks if it has a colon in it.',
  )
  return null
}

/** A list of texts; a single one counts as a list. */
export const texts: Reader<readonly string[]> = listOf(text)

export function listOf<T>(reader: Reader<T>): Reader<readonly T[]> {
  return (given, tell) => {
    if (given.kind === 'nothing') {
      tell(given.line, 'A list belongs here: write `[one, two]`, or an item a line with a dash before it.')
      return null
    }
    const items = given.kind === 'list' ? given.items : [given]
    return items.flatMap((item) => reader(item, tell) ?? [])
  }
}

/** One of a few words, in any case. */
export function oneOf<T extends string>(words: readonly T[]): Reader<T> {
  return (given, tell) => {
    const written = given.kind === 'text' ? given.text.trim().toLowerCase() : ''
    const found = words.find((word) => word.toLowerCase() === written)
    if (found === undefined)
      tell(given.line, `${shown(given)} is not known here: write one of ${words.join(', ')}.`)
    return found ?? null
  }
}

export const flag: Reader<boolean> = (given, tell) => {
  const answer = oneOf(['yes', 'no', 'true', 'false'])(given, tell)
  return answer === null ? null : answer === 'yes' || answer === 'true'
}

/** A text of a certain form; `says` describes the form. */
export function textLike(pattern: RegExp, says: string): Reader<string> {
  return (given, tell) => {
    if (given.kind === 'text' && pattern.test(given.text.trim())) return given.text.trim()
    tell(given.line, `${shown(given)} does not fit here: write ${says}.`)
    return null
  }
}

/** A table with any keys: each row by itself, what is wrong with one costs only that one. */
export function rowsOf<T>(reader: (row: GivenRow, tell: Tell) => T | null): Reader<readonly T[]> {
  return (given, tell) => {
    if (given.kind === 'nothing') return []
    if (given.kind !== 'table') {
      tell(given.line, 'Names with values belong here: write `name: value`, one a line and indented alike.')
      return null
    }
    return given.rows.flatMap((row) => reader(row, tell) ?? [])
  }
}

type Readers<T> = { readonly [K in keyof T]-?: Reader<NonNullable<T[K]>> }

/** A table with known keys, none of which has to be there. */
export function record<T extends object>(readers: Readers<T>): Reader<Partial<T>> {
  return (given, tell) => {
    const found: Partial<T> = {}
    const rows = rowsOf((row) => row)(given, tell)
    for (const { key, line, value } of rows ?? []) {
      if (!isKey(readers, key)) {
        tell(line, `\`${key}\` is not known here: known are ${Object.keys(readers).join(', ')}.`)
        continue
      }
      const read = readers[key](value, tell)
      if (read !== null) found[key] = read
    }
    return rows && found
  }
}

function isKey<T extends object>(readers: Readers<T>, key: string): key is string & keyof T {
  return Object.hasOwn(readers, key)
}

function shown(given: Given): string {
  if (given.kind === 'text') return given.text.trim() === '' ? 'An empty text' : `\`${given.text.trim()}\``
  return given.kind === 'nothing' ? 'Nothing' : `A ${given.kind}`
}
