// The marks of a story made ready to be written down.

import type { ExportedStory } from '../../core/marks/exported-mark.ts'
import { isHighlight, type Mark } from '../../core/marks/mark.ts'
import { fragmentWith } from '../../core/place/paragraph-link.ts'
import { readAddress } from '../addresses.ts'
import { markWords } from '../marks/mark-words.ts'
import type { MarksGroup } from '../marks/use-shown-marks.ts'
import { fullAddress } from '../state/full-address.ts'

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

export function exportedStory({ story, entry, title, author, marks }: MarksGroup): ExportedStory {
  return {
    title: title === '' ? 'A story that is not in this archive any more' : title,
    author,
    parts: entry?.parts.length ?? 0,
    partAddress: (part) => fullAddress(readAddress(story, part)),
    marks: marks.map((mark) => ({
      mark,
      words: markWords(mark),
      address: fullAddress(readAddress(story, mark.place.part), `m${mark.id}`),
      link: fullAddress(
        readAddress(story, mark.place.part),
        fragmentWith(mark.place.block, firstWords(mark)),
      ),
      created: new Date(mark.at).toISOString(),
      day: day.format(mark.at),
    })),
  }
}

function firstWords(mark: Mark): string {
  const words = isHighlight(mark) ? mark.words : mark.place.quote.exact
  // The last word of a quotation may be half of one.
  const [line = ''] = words.split('\n')
  return isHighlight(mark) ? line : line.replace(/\s*\S*$/, '')
}
