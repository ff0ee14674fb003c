// A keeper's YAML file as what it gives, line by line. Every value is text as it was written: a title may be `1984`
// and a rating `no`, which YAML would make something else of.

import { isAlias, isMap, isScalar, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml'
import type { Given, GivenRow, Mistake } from './given.ts'

interface KeeperFile {
  readonly given: Given
  readonly mistakes: readonly Mistake[]
}

/** Deeper than any file that means something. */
const DEEPEST = 20

/** Reads a YAML text. Lines that are no YAML cost what cannot be read behind them. */
export function readKeeperFile(text: string, file: string): KeeperFile {
  const mistakes: Mistake[] = []
  const lines = new LineCounter()
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  // The first fault only: the others mostly follow from it.
  for (const { message, pos } of document.errors.slice(0, 1)) {
    mistakes.push({
      file,
      line: lineAt(pos[0]),
      sentence: `This is not YAML (${message.replace(/\s+/g, ' ')}): write \`name: value\`, and indent with spaces.`,
    })
  }
  const givenIn = (node: ParsedNode | null, line: number, depth: number): Given => {
    if (node === null) return { kind: 'nothing', line }
    const own = lineAt(node.range[0])
    if (depth > DEEPEST || isAlias(node)) {
      mistakes.push({
        file,
        line: own,
        sentence:
          'References and deep nesting are not read: write the value here, in quotation marks if it begins with * or &.',
      })
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
  return { given: givenIn(document.contents, 1, 0), mistakes }
}
