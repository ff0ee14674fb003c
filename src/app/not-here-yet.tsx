// In the place of a view that is no part of the shell, where it is not here and there is no network.

import { addresses } from './addresses.ts'
import { Message } from './ui/page/message.tsx'
import { thisDevice } from './ui/this-device.ts'

export function NotHereYet({ title }: { readonly title: string }) {
  return (
    <Message
      title={title}
      text={`This view is not on this ${thisDevice} yet. It comes by itself on a visit with a network. What you have here is safe meanwhile.`}
      act={{ label: 'Load the page again', onClick: () => location.reload() }}
      back={{ label: 'To the library', to: addresses.library }}
    />
  )
}
