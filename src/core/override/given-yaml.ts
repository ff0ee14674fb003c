// A keeper's YAML file as what it gives, line by line. Every value is text as it was written: a title may be `1984`
// and a rating `no`, which YAML would make something else of.

import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import type { Given, GivenRow, Mistake } from './given.ts'
import { yamlFault } from './yaml-faults.ts'

interface KeeperFile {
  readonly given: Given
  readonly mistakes: readonly Mistake[]
}

/** Deeper than any file that means something. */
const DEEPEST = 20

type Tell = (line: number, sentence: string) => void

/** Reads a YAML text. A field that is no YAML costs only itself. */
export function readKeeperFile(text: string, file: string): KeeperFile {
  const mistakes: Mistake[] = []
  const tell: Tell = (line, sentence) => mistakes.push({ file, line, sentence })
  const whole = wholeIn(text, 0, tell)
  const given = whole.fault ? fieldByField(text.split('\n'), 0, 0, tell) : whole.given
  return { given, mistakes }
}

type Whole =
  | { readonly fault: null; readonly given: Given }
  | { readonly fault: { readonly line: number; readonly sentence: string } }

/** A text as one YAML document; so many lines of the file stand above it. */
function wholeIn(text: string, above: number, tell: Tell): Whole {
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => above + Math.max(1, lines.linePos(offset).line)
  // The first fault only: the others mostly follow from it.
  const [fault] = document.errors
  if (fault) return { fault: { line: lineAt(fault.pos[0]), sentence: yamlFault(fault) } }
  const givenIn = (node: ParsedNode | null, line: number, depth: number): Given => {
    if (node === null) return { kind: 'nothing', line }
    const own = lineAt(node.range[0])
    // `*Late*` refers to nothing: it is a title with stars about it.
    if (isAlias(node) && !node.resolve(document)) return { kind: 'text', line: own, text: `*${node.source}` }
    if (depth > DEEPEST || isAlias(node)) {
      tell(
        own,
        'References and deep nesting are not read: write the value here, in quotation marks if it begins with * or &.',
      )
      return { kind: 'nothing', line: own }
    }
    if (isMap(node)) {
      const rows = node.items.map(({ key, value }): GivenRow => {
        const at = lineAt(key.range[0])
        return { key: isScalar(key) ? String(key.value) : '', line: at, value: givenIn(value, at, depth + 1) }
      })
      return { kind: 'table', line: own, rows }
    }
    if (isSeq(node))
      return { kind: 'list', line: own, items: node.items.map((item) => givenIn(item, own, depth + 1)) }
    return isScalar(node) && String(node.value) !== ''
      ? { kind: 'text', line: own, text: String(node.value) }
      : { kind: 'nothing', line: own }
  }
  return { fault: null, given: givenIn(document.contents, above + 1, 0) }
}

/** What no name begins with. */
const NO_NAME = /^[\s#[\]{}&*!|>%@`:-]/

/** The name at the beginning of a line and what stands behind its colon; null where there is none. */
function fieldIn(line: string): { readonly key: string; readonly value: string } | null {
  if (line === '' || NO_NAME.test(line)) return null
  const sign = line.charAt(0)
  const isQuoted = sign === '"' || sign === "'"
  const end = isQuoted ? line.indexOf(sign, 1) + 1 : line.search(/:(?:\s|$)/)
  if (end < 1 || !/^:(?:\s|$)/.test(line.slice(end, end + 2))) return null
  return { key: isQuoted ? line.slice(1, end - 1) : line.slice(0, end), value: line.slice(end + 1).trim() }
}

/** What is no YAML as a whole, each of its fields by itself, and what stands below a name in the same way. */
function fieldByField(lines: readonly string[], above: number, depth: number, tell: Tell): Given {
  const rows: GivenRow[] = []
  const known = new Set<string>()
  for (const { from, to } of fieldsIn(lines)) {
    const own = lines.slice(from, to)
    for (const row of rowsOfField(own, above + from, depth, tell)) {
      if (known.has(row.key)) tell(row.line, `\`${row.key}\` stands here twice: keep one of the two.`)
      rows.push(row)
      known.add(row.key)
    }
  }
  return { kind: 'table', line: above + 1, rows }
}

function rowsOfField(
  lines: readonly string[],
  above: number,
  depth: number,
  tell: Tell,
): readonly GivenRow[] {
  const asWritten = wholeIn(lines.join('\n'), above, tell)
  if (!asWritten.fault) return rowsIn(asWritten.given, tell)
  const [first = '', ...below] = lines
  const field = fieldIn(first)
  if (field?.value === '') {
    const inner = depth < DEEPEST ? dedented(below) : []
    if (inner.some((line) => fieldIn(line) !== null))
      return [{ key: field.key, line: above + 1, value: fieldByField(inner, above + 1, depth + 1, tell) }]
  }
  const inQuotes = wholeIn([quoted(first), ...below].join('\n'), above, tell)
  if (!inQuotes.fault) return rowsIn(inQuotes.given, tell)
  tell(asWritten.fault.line, asWritten.fault.sentence)
  // What is wrong may stand below the field.
  const alone = field && field.value !== '' && below.length > 0 ? wholeIn(quoted(first), above, tell) : null
  return alone && !alone.fault ? rowsIn(alone.given, tell) : []
}

function rowsIn(given: Given, tell: Tell): readonly GivenRow[] {
  if (given.kind === 'table') return given.rows
  if (given.kind !== 'nothing') tell(given.line, 'A name belongs here: write `name: value`, one a line.')
  return []
}

/** From each line that begins a field to the next; what stands above the first by itself. */
function fieldsIn(lines: readonly string[]): readonly { readonly from: number; readonly to: number }[] {
  const starts = [0, ...lines.flatMap((line, at) => (at > 0 && fieldIn(line) !== null ? [at] : []))]
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? lines.length }))
}

/** `title: The Ferry: A Beginning` -> `title: "The Ferry: A Beginning"`: it can mean nothing else. */
function quoted(line: string): string {
  const value = fieldIn(line)?.value.replace(/\s#.*$/, '') ?? ''
  if (value === '' || /^["'[{|>#-]/.test(value)) return line
  return `${line.slice(0, line.indexOf(value))}${JSON.stringify(value)}`
}

function dedented(lines: readonly string[]): readonly string[] {
  const indents = lines.flatMap((line) => (line.trim() === '' ? [] : [/^ */.exec(line)?.[0].length ?? 0]))
  const least = indents.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  return lines.map((line) => line.slice(Number.isFinite(least) ? least : 0))
}
