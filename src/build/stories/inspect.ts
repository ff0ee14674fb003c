// `stories inspect PATH... --json`: everything known of each story as one JSON object a line, for other programs.

import { existsSync, statSync } from 'node:fs'
import { withUniqueIds } from '../../core/parse/files/identity.ts'
import { kept } from '../keeper.ts'
import { readStories } from '../read-stories.ts'
import { wholeStory } from '../read-story.ts'
import type { Desk } from './command.ts'
import { inspected } from './inspected.ts'
import { shelfAt } from './story-at.ts'

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
  let code = 0
  for (const place of paths) {
    const { folder, files, keeper } = shelfAt(place, statSync(place).isDirectory(), root)
    if (files.length === 0) complain(`There are no story files in ${place}.`)
    const reads = readStories(folder, files, keeper, null)
    const stories = reads.flatMap((read) => ('sentence' in read ? (read.read ?? []) : read))
    const ids = withUniqueIds(stories.map(({ head }) => head))
    stories.forEach((read, at) => {
      const story = kept(wholeStory(read), keeper)
      const shown = inspected({ ...story, id: ids[at]?.id ?? story.id }, read.notices)
      print(options.has('--json') ? JSON.stringify(shown) : JSON.stringify(shown, null, 2))
    })
    for (const read of reads) {
      if (!('sentence' in read) || read.read) continue
      complain(`${read.file}: ${read.sentence}`)
      code = 1
    }
  }
  return code
}
