// Where an address names no story.

import { addresses } from '../addresses.ts'
import { Message } from '../ui/page/message.tsx'

export function NoStory() {
  return (
    <Message
      title="There is no story at this address"
      text="It may have been taken out of the archive, or the address may have lost a letter on its way."
      act={{ label: 'To the library', to: addresses.library }}
    />
  )
}
