// In the place of the backup's views, where they are not here and there is no network.

import { Message } from '../ui/message.tsx'
import { thisDevice } from '../ui/this-device.ts'

export function NotHereYet() {
  return (
    <Message
      title="Backup"
      text={`This view is not on this ${thisDevice} yet. It comes by itself on a visit with a network. What you have here is safe meanwhile.`}
      act={{ label: 'Load the page again', onClick: () => location.reload() }}
    />
  )
}
