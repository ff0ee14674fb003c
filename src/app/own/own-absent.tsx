// The page of own files where it is not on this device yet: it is no part of what is kept at once.

import { addresses } from '../addresses.ts'
import { Message } from '../ui/message.tsx'
import { thisDevice } from '../ui/this-device.ts'

export function OwnAbsent() {
  return (
    <Message
      title={`This page is not on this ${thisDevice} yet`}
      text="Open it once while there is a network. Stories that you added before are in the library."
      act={{ label: 'Try again', onClick: () => window.location.reload() }}
      back={{ label: 'To the library', to: addresses.library }}
    />
  )
}
