// Who wrote a story, as a line of its card.

import type { ReactNode } from 'react'
import type { Entry } from '../../core/catalogue.ts'
import { Said } from './provenance.tsx'

interface Props {
  readonly entry: Entry
  /** Before the name: "by". */
  readonly isSentence?: boolean
  /** After it. */
  readonly children?: ReactNode
}

export function StoryAuthor({ entry: { author }, isSentence = false, children }: Props) {
  return (
    <p className="story-author">
      <Said source={author.source} otherwise="author not stated">
        {isSentence ? `by ${author.value}` : author.value}
      </Said>
      {children}
    </p>
  )
}
