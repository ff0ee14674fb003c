// A passage with the words that were found, and the way to it in the text.

import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { fragmentWith } from '../../core/place/paragraph-link.ts'
import { excerptOf } from '../../core/search/excerpt.ts'
import type { Passage } from '../../core/search/passages.ts'
import { readAddress } from '../addresses.ts'
import { foundWordsState } from '../state/search/found-words.ts'

interface Props {
  readonly entry: Entry
  readonly passage: Passage
  /** Of the text, as a BCP 47 tag; null where nobody says. */
  readonly language: string | null
  /** The part, where the story has several. */
  readonly where: string | null
  /** In discreet mode no word of a text is shown. */
  readonly isDiscreet: boolean
}

export function PassageLink({ entry, passage, language, where, isDiscreet }: Props) {
  const { part, block, text, ranges } = passage
  return (
    <Link
      className="passage-link"
      to={{
        pathname: readAddress(entry.id, part),
        hash: `#${encodeURIComponent(fragmentWith(block, text))}`,
      }}
      state={foundWordsState({ block, ranges })}
    >
      {isDiscreet ? (
        <span className="passage-words">Go to this place</span>
      ) : (
        <span className="passage-words" dir="auto" lang={language ?? undefined}>
          {excerptOf(text, ranges).map(({ text: piece, isFound }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a passage never change in place.
            isFound ? <mark key={index}>{piece}</mark> : <span key={index}>{piece}</span>,
          )}
        </span>
      )}
      {where && (
        <span className="passage-where" dir="auto">
          {where}
        </span>
      )}
    </Link>
  )
}
