// What a file says of its warnings, in one line.

import type { Warnings } from '../../core/story.ts'
import { spellKind } from '../story/warnings/warning-words.ts'

export function warningLine({ said, kinds, words }: Warnings): string {
  if (kinds.some(({ source }) => source === 'override')) return BY_YOU
  const guessed = kinds.flatMap(({ source, value }) =>
    source === 'inferred' && value ? [spellKind(value)] : [],
  )
  const stated = kinds.flatMap(({ source, value }) =>
    source === 'stated' && value ? [spellKind(value)] : [],
  )
  const all = [...stated, ...words].join(', ')
  const guess = guessed.length > 0 ? ` Guessed: [${guessed.join(', ')}].` : ''
  switch (said) {
    case 'none':
      return `No warnings, it says.${guess}`
    case 'withheld':
      return `The author chose not to warn.${guess}`
    case 'nothing':
      return `The file says nothing.${guess}`
    case 'some':
      return `The file says: ${all}.${guess}`
  }
}

const BY_YOU = 'Set by you. Choose “As the file says” to go by the file again.'
