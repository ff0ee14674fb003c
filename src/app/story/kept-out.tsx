// Where an adult story would be, for a reader who chose not to meet any.

import { addresses } from '../addresses.ts'
import { Message } from '../ui/message.tsx'

export function KeptOut() {
  return (
    <Message
      title="You keep adult stories out"
      text="This story is one of them, or its author gave no rating. It stays out by your own choice, which you can change in Settings."
      act={{ label: 'Open Settings', to: addresses.settings }}
      back={{ label: 'To the library', to: addresses.library }}
    />
  )
}
