// A notice as one line: `file:line code message (hint)`. What is said of a whole file stands at its first line.

import type { Notice } from '../../core/story.ts'

export function noticeLine(file: string, { line, code, message, hint }: Notice): string {
  return `${file}:${line ?? 1} ${code} ${message}${hint === null ? '' : ` (${hint})`}`
}
