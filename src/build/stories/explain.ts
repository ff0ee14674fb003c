// `stories explain FILE`: every line of the file, with what it was taken for in the gutter.

import { existsSync, statSync } from 'node:fs'
import type { Role } from '../../core/parse/lines.ts'
import type { Desk } from './command.ts'
import { noticeLine } from './notice-line.ts'
import { shelfAt, storyAt } from './story-at.ts'

const WIDEST_ROLE = 12

export function explain({ root, paths, print, complain }: Desk): number {
  const [place, second] = paths
  const sentence = problemWith(place, second)
  if (place === undefined || sentence !== null) {
    complain(sentence ?? '')
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

function problemWith(place: string | undefined, second: string | undefined): string | null {
  if (place === undefined || second !== undefined) return 'explain takes one file: name the story file.'
  if (!existsSync(place)) return `There is no file ${place}: name a story file.`
  return statSync(place).isDirectory() ? `${place} is a folder: name a story file in it.` : null
}

function roleName(role: Role): string {
  return role === 'field' ? 'header field' : role.replaceAll('-', ' ')
}
