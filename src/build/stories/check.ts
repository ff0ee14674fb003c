// `stories check [folder]`: a table of what was understood, then a line for everything that the keeper should look at.

import { fileProblems } from '../read-story.ts'
import { folderProblem, type ReadFolder, readStoriesFolder, storiesFolder } from '../stories-folder.ts'
import { keptStories } from '../story-cache.ts'
import { tableOf } from '../table.ts'
import type { Desk } from './command.ts'
import { noticeLine } from './notice-line.ts'

/** Fails where a file gave no story or the keeper's own files are wrong; with `--strict` where there is any notice. */
export function check({ root, paths, options, print, complain }: Desk): number {
  const [folder = storiesFolder(root), second] = paths
  const problem = second === undefined ? folderProblem(folder) : 'check takes one folder: name only that.'
  if (problem) {
    complain(problem)
    return 1
  }
  const read = readStoriesFolder(folder, keptStories(root, folder))
  const lines = noticesIn(read)
  print(tableOf(read))
  if (lines.length > 0) print('')
  for (const line of lines) print(line)
  const isBad = read.mistakes.length > 0 || read.problems.some(({ kind }) => kind !== 'not-a-story-file')
  return isBad || (options.has('--strict') && lines.length > 0) ? 1 : 0
}

function noticesIn({ stories, problems, mistakes }: ReadFolder): readonly string[] {
  return [
    ...stories.flatMap(({ head, notices }) => notices.map((notice) => noticeLine(head.file, notice))),
    ...mistakes.map(({ file, line, sentence }) =>
      noticeLine(file, { line, code: 'k-001', message: sentence, hint: null }),
    ),
    ...problems.map(({ file, kind, sentence }) =>
      noticeLine(file, { line: null, code: fileProblems[kind], message: sentence, hint: null }),
    ),
  ]
}
