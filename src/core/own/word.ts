// The reader's word on a story as a keeper's file would give it, so that one check does for both.

import type { Given, GivenRow } from '../override/given.ts'

/** What lies in a story's file, as far as it is any: `warnings: [violence]`, `parts: [{ line: 12 }]`. */
export function givenWord(word: unknown): Given {
  return table(Object.entries(recordOf(word)).map(([name, value]) => [name, givenField(name, value)]))
}

function givenField(name: string, value: unknown): Given {
  if (name === 'pairings') return list(itemsOf(value).map((one) => text(pairingText(recordOf(one)))))
  if (name === 'warnings') return warnings(recordOf(value))
  if (name === 'series') return fields(recordOf(value))
  if (name === 'parts') return list(itemsOf(value).map((one) => fields(recordOf(one))))
  if (name === 'withheld') return text(value === true ? 'yes' : 'no')
  return Array.isArray(value) ? list(value.map((one) => text(wordsOf(one)))) : text(wordsOf(value))
}

function pairingText({ names, bond, role }: Readonly<Record<string, unknown>>): string {
  const written = itemsOf(names)
    .map(wordsOf)
    .join(bond === 'friendship' ? ' & ' : '/')
  return role === 'main' || role === undefined ? written : `${written} (${wordsOf(role)})`
}

function warnings({ said, kinds, words }: Readonly<Record<string, unknown>>): Given {
  if (said !== 'some') return text(wordsOf(said))
  return list([...itemsOf(kinds), ...itemsOf(words)].map((one) => text(wordsOf(one))))
}

/** What is null was not said. */
function fields(record: Readonly<Record<string, unknown>>): Given {
  return table(
    Object.entries(record).flatMap(([name, value]) =>
      value === null ? [] : [[name, text(wordsOf(value))] as const],
    ),
  )
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function text(words: string): Given {
  return { kind: 'text', line: 1, text: words }
}

function list(items: readonly Given[]): Given {
  return { kind: 'list', line: 1, items }
}

function table(rows: readonly (readonly [string, Given])[]): Given {
  return { kind: 'table', line: 1, rows: rows.map(([key, value]): GivenRow => ({ key, line: 1, value })) }
}
