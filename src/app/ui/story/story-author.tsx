// Who wrote a story, as a line of its card.

import type { ReactNode } from 'react'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { said } from './provenance.tsx'

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
      {said(author.source, 'author not stated', isSentence ? `by ${author.value}` : author.value)}
      {children}
    </p>
  )
}
