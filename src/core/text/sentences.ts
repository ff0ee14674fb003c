// A part's text as sentences, for reading it aloud.

import { type Block, blockText } from '../story.ts'

/** A sentence, or a piece of a long one: `from` and `to` are UTF-16 offsets in the plain text of its block. */
export interface Sentence {
  readonly block: number
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Voices lose their breath, and some platforms their place, over more characters than this. */
const LONGEST = 280

/** After these a full stop does not end a sentence, whatever letter follows. */
const ABBREVIATION =
  /(?:^|\s|[("“‘])(?:mr|mrs|ms|mx|dr|st|prof|rev|capt|lt|col|gen|sgt|hon|jr|sr|vs|mme|mlle|m)\.\s*$/i

/** The sentences of a part in order; breaks and what has no letter or digit in it are silent. `language` is BCP 47. */
export function sentencesOf(blocks: readonly Block[], language: string | null): readonly Sentence[] {
  const segmenter = segmenterFor(language)
  return blocks.flatMap((block, index) => {
    const pieces: Sentence[] = []
    let from = 0
    const text = blockText(block)
    const end = (to: number) => {
      const said = text.slice(from, to)
      if (/[\p{L}\p{N}]/u.test(said)) pieces.push({ block: index, from, to, text: said })
      from = to
    }
    for (const { segment, index: at } of segmenter.segment(text)) {
      const to = at + segment.length
      // “Is it late?” she asked.
      const goesOn = /^\p{Ll}/u.test(text.slice(to, to + 2)) || ABBREVIATION.test(text.slice(from, to))
      if (to < text.length && goesOn) continue
      for (let cut = from + LONGEST; cut < to; cut = from + LONGEST) end(breath(text, from, cut))
      end(to)
    }
    return pieces
  })
}

/** Where a voice may breathe at or before `cut`: after a comma or the like, else between words. */
function breath(text: string, from: number, cut: number): number {
  const piece = text.slice(from, cut)
  for (const stop of [/[,;:–—)][^,;:–—)]*$/, /\s\S*$/]) {
    const at = piece.search(stop)
    if (at > LONGEST / 3) return from + at + 1
  }
  return cut
}

function segmenterFor(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' })
  } catch {
    // A tag that nobody knows.
    return new Intl.Segmenter(undefined, { granularity: 'sentence' })
  }
}
