// `stories explain FILE`: every line of the file, with what it was taken for in the gutter.

import type { Role } from '../../core/parse/lines.ts'
import type { Desk } from './command.ts'
import { noticeLine } from './notice-line.ts'
import { problemWithPaths, shelfAt, storyAt } from './story-at.ts'

const WIDEST_ROLE = 12

export function explain({ root, paths, print, complain }: Desk): number {
  const [place = ''] = paths
  const problem = problemWithPaths('explain', paths)
  if (problem !== null) {
    complain(problem)
    return 1
  }
  const shelf = shelfAt(place, false, root)
  const read = storyAt(shelf, shelf.files[0] ?? '')
  if (typeof read === 'string') {
    complain(read)
    return 1
  }
  const columns = String(read.lines.at(-1)?.number ?? 0).length
  for (const { number, role, text } of read.lines) {
    print(`${String(number).padStart(columns)}  ${roleName(role).padEnd(WIDEST_ROLE)}  ${text}`.trimEnd())
  }
  if (read.notices.length + read.mistakes.length > 0) print('')
  for (const notice of read.notices) print(noticeLine(read.file, notice))
  for (const { file, line, sentence: message } of read.mistakes)
    print(noticeLine(file, { line, code: 'k-001', message, hint: null }))
  return 0
}

function roleName(role: Role): string {
  return role === 'field' ? 'header field' : role.replaceAll('-', ' ')
}
