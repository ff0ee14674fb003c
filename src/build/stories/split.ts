// `stories split FILE`: a file that holds several stories, cut into a file for each. The file itself is left as it is.

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Line } from '../../core/parse/lines.ts'
import type { NoticeCode } from '../../core/parse/notices.ts'
import { parseStory } from '../../core/parse/parse.ts'
import type { Notice } from '../../core/story.ts'
import { hasWordOn, isWithheld } from '../keeper.ts'
import { codeOf } from '../read-story.ts'
import type { Desk } from './command.ts'
import { isTextAt, problemWithPaths, shelfAt, storyAt } from './story-at.ts'

const ANOTHER = 'p-009' satisfies NoticeCode

/** Writes the stories into a new folder that is called as the file is; nothing is written over or taken away. */
export function split({ root, paths, print, complain }: Desk): number {
  const [place = ''] = paths
  const problem = problemWithPaths('split', paths)
  if (problem !== null) return refused(complain, problem)
  const shelf = shelfAt(place, false, root)
  const read = storyAt(shelf, shelf.files[0] ?? '')
  if (typeof read === 'string') return refused(complain, read)
  const name = path.basename(place)
  if (!isTextAt(shelf, read.file))
    return refused(complain, `${name} is no plain text: save each of its stories as a file of its own.`)
  if (isWithheld(read.file, shelf.keeper))
    return refused(
      complain,
      `${name} is withheld: take that out of the keeper’s file first, and say it anew of what is cut off.`,
    )
  const pieces = piecesOf(read.lines, seamsIn(read.notices))
  if (pieces.size < 2)
    return refused(
      complain,
      `One story was found in ${name}: where there are more, let each begin with \`Title: …\` and \`Author: …\`.`,
    )
  const folder = path.join(path.dirname(place), path.basename(place, path.extname(place)))
  try {
    mkdirSync(folder)
    for (const [id, text] of pieces) writeFileSync(path.join(folder, `${id}.txt`), text, { flag: 'wx' })
  } catch (fault) {
    return refused(complain, `${folder} could not be written (${codeOf(fault)}): ${remedies(fault)}.`)
  }
  print(`${pieces.size} stories were written to ${folder}${path.sep}.`)
  print(`Look at them, then take ${name} out of the folder: until then its stories are there twice.`)
  if (hasWordOn(read.file, shelf.keeper))
    print(`What is said of ${name} in a keeper’s file does not count for them: say it of each anew.`)
  return 0
}

function refused(complain: Desk['complain'], sentence: string): number {
  complain(sentence)
  return 1
}

function remedies(fault: unknown): string {
  return codeOf(fault) === 'EEXIST' ? 'give the folder that is there another name first' : 'look at the disk'
}

/** The lines with which further stories begin. */
function seamsIn(notices: readonly Notice[]): readonly number[] {
  return notices.flatMap(({ code, line }) => (code === ANOTHER && line !== null ? [line] : []))
}

/**
 * A file's lines, cut above the given ones, by the address that each story would have. Pieces with one address are posts
 * of one story that others stood between.
 */
function piecesOf(lines: readonly Line[], seams: readonly number[]): ReadonlyMap<string, string> {
  const pieces = new Map<string, string>()
  const starts = [1, ...seams]
  starts.forEach((start, at) => {
    const own = lines.slice(start - 1, (starts[at + 1] ?? lines.length + 1) - 1)
    const text = `${own.map((line) => line.text).join('\n')}\n`
    const { id } = parseStory(text, { file: `story-${at + 1}.txt` }).story
    const before = pieces.get(id)
    pieces.set(id, before === undefined ? text : `${before}\n${text}`)
  })
  return pieces
}
