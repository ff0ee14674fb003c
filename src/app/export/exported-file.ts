// Stories opened one after the other and made into one file. What may not be met, or is not here, is counted, not put in.

import type { Entry } from '../../core/catalogue/catalogue.ts'
import type { Book, BookStory } from '../../core/export/book.ts'
import { epubOf } from '../../core/export/epub.ts'
import { htmlOf } from '../../core/export/html.ts'
import { textOf } from '../../core/export/plain-text.ts'
import { fnv1aOfText } from '../../core/fnv.ts'
import { isKeptOut, isWrapped, useMeeting } from '../state/adult.ts'
import { saveFile } from '../state/save-file.ts'
import { useSettings } from '../state/settings.ts'
import { openWhole } from '../state/whole-story.ts'
import { bookStory } from './book-story.ts'

export type ExportKind = 'epub' | 'html' | 'txt'

/** Stories that may be put into a file: not hidden, not above the ceiling, not behind the question. */
export function exportable(entries: readonly Entry[]): readonly Entry[] {
  const meeting = useMeeting.getState()
  return entries.filter((entry) => !isKeptOut(entry, meeting) && !isWrapped(entry, meeting))
}

export interface Exported {
  readonly stories: number
  /** Stories of which something is not here and cannot be had now. */
  readonly absent: number
}

/** Makes the file and hands it to the browser. `onStory` is told how many stories are done. */
export async function exportStories(
  entries: readonly Entry[],
  { title, archive, kind }: { readonly title: string; readonly archive: string; readonly kind: ExportKind },
  onStory: (done: number) => void,
): Promise<Exported> {
  const isTypeset = useSettings.getState().typography
  const stories: BookStory[] = []
  for (const [at, entry] of entries.entries()) {
    const whole = await openWhole(entry)
    if (whole) stories.push(bookStory(entry, whole, isTypeset))
    onStory(at + 1)
  }
  const exported = { stories: stories.length, absent: entries.length - stories.length }
  if (stories.length === 0) return exported
  const book: Book = {
    title,
    identifier: `dogear:${identityOf(entries)}`,
    made: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
    archive,
    stories,
  }
  save(book, kind)
  return exported
}

function save(book: Book, kind: ExportKind): void {
  const [type, content] = contentOf(book, kind)
  saveFile(book.title, kind, type, content)
}

function contentOf(book: Book, kind: ExportKind) {
  switch (kind) {
    case 'epub':
      return ['application/epub+zip', epubOf(book)] as const
    case 'html':
      return ['text/html', htmlOf(book)] as const
    case 'txt':
      return ['text/plain', textOf(book)] as const
  }
}

/** The same stories in the same edition have the same name. */
function identityOf(entries: readonly Entry[]): string {
  const [first] = entries
  const editions = entries.map(({ id, files }) => `${id} ${files[0]?.hash}`).join('\n')
  return entries.length === 1 && first
    ? `${first.id}:${first.files[0]?.hash}`
    : fnv1aOfText(editions).toString(16)
}
