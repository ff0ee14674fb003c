// `stories inspect PATH... --json`: everything known of each story as one JSON object a line, for other programs.

import { existsSync, statSync } from 'node:fs'
import type { Desk } from './command.ts'
import { type Inspected, inspected } from './inspected.ts'
import { shelfAt, storyAt } from './story-at.ts'

/** One line a story; without `--json` the same, indented for people. */
export function inspect({ root, paths, options, print, complain }: Desk): number {
  const missing = paths.find((place) => !existsSync(place))
  if (paths.length === 0 || missing !== undefined) {
    complain(
      missing === undefined
        ? 'inspect takes files or folders: name at least one.'
        : `There is no file or folder ${missing}: name story files, or the folder that they are in.`,
    )
    return 2
  }
  const write = (story: Inspected) =>
    print(options.has('--json') ? JSON.stringify(story) : JSON.stringify(story, null, 2))
  let code = 0
  for (const place of paths) {
    const shelf = shelfAt(place, statSync(place).isDirectory(), root)
    if (shelf.files.length === 0) complain(`There are no story files in ${place}.`)
    for (const file of shelf.files) {
      const read = storyAt(shelf, file)
      if (typeof read === 'string') {
        complain(read)
        code = 1
      } else {
        write(inspected(read.story, read.notices))
      }
    }
  }
  return code
}
