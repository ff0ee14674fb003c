// An address that is none of ours.

import { addresses } from './addresses.ts'
import { Message } from './ui/page/message.tsx'

export function NowherePage() {
  return (
    <Message
      title="There is nothing at this address"
      text="The library is a good place to start again."
      act={{ to: addresses.library, label: 'To the library' }}
    />
  )
}
