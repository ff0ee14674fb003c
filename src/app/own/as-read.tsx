// Under a field to correct: what the file was understood to say, and what a guess was taken from.

import type { ReactNode } from 'react'
import type { StoryFile } from '../../core/catalogue/catalogue.ts'
import { spellPairing } from '../../core/library/names.ts'
import type { OwnStory } from '../../core/own/own-story.ts'
import type { Stated } from '../../core/story.ts'
import { useIsWrapped } from '../state/adult.ts'
import { useStory } from '../state/story.ts'
import { warningLine } from './warning-line.ts'

type Field = 'title' | 'author' | 'pairings' | 'rating' | 'warnings'

interface Props {
  readonly story: OwnStory
  readonly field: Field
  readonly children: ReactNode
}

export function AsRead({ story: { entry }, field, children }: Props) {
  const isWrapped = useIsWrapped(entry)
  const opening = useStory(isWrapped ? undefined : entry)
  const words = opening.kind === 'open' ? wordsFor(opening.value, field) : null
  return (
    <div>
      {children}
      {words && (
        <p className="correct-as-read" dir="auto">
          {words}
        </p>
      )}
    </div>
  )
}

function wordsFor(story: StoryFile, field: Field): string {
  if (field === 'warnings') return warningLine(story.warnings)
  if (field !== 'pairings') return spelled(story[field], String)
  return (
    story.pairings.map((pairing) => spelled(pairing, spellPairing)).join('; ') || 'The file says nothing.'
  )
}

function spelled<T>(field: Stated<T>, spell: (value: T) => string): string {
  switch (field.source) {
    case 'unknown':
      return 'The file says nothing.'
    case 'stated':
      return `The file says: ${spell(field.value)}`
    case 'inferred':
      return `Guessed: [${spell(field.value)}], from ${field.evidence}`
    case 'override':
      return 'Set by you. Empty it to go by the file again.'
  }
}
