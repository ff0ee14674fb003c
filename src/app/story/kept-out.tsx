// Where an adult story would be, for a reader who chose not to meet any.

import type { Entry } from '../../core/catalogue.ts'
import { addresses } from '../addresses.ts'
import { Message } from '../ui/message.tsx'
import { ratingWords } from './adult-words.ts'

export function KeptOut({ rating }: Pick<Entry, 'rating'>) {
  return (
    <Message
      title="You keep adult stories out"
      text={`${ratingWords(rating)} Stories like that stay out by your own choice, which you can change in Settings.`}
      act={{ label: 'Open Settings', to: addresses.settings }}
      back={{ label: 'To the library', to: addresses.library }}
    />
  )
}
