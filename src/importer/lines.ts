// The lines of a text file with the headings that were found, for a reader who says where its parts begin.

import type { FileToRead, ImportAnswer } from '../core/own/messages.ts'
import { isLineByLine } from '../core/parse/formats/read-story.ts'
import { contentOf, openedFile, readOpened, toldOf } from './open-file.ts'

/** No lines for a file that is not read by them: a book, or a page. */
export async function linesOf(file: FileToRead): Promise<ImportAnswer> {
  const content = await contentOf(file)
  if (content === null || !isLineByLine(new Uint8Array(content), toldOf(file, [])))
    return { kind: 'lines', lines: [] }
  const { lines } = readOpened(await openedFile(0, file, content), [])
  return {
    kind: 'lines',
    lines: lines
      .map(({ number, text, role }) => ({
        number,
        text: text.trim().slice(0, LONGEST),
        isHeading: role === 'heading',
      }))
      .filter(({ text }) => text !== ''),
  }
}

const LONGEST = 120
