// In the place of a sheet that is no part of the shell, where it is not here and there is no network.

import { thisDevice } from '../this-device.ts'
import { Sheet } from './sheet.tsx'

interface Props {
  readonly onClose: () => void
}

/** What `lazy` shows where such a sheet does not come, once it is opened. */
export function notHereSheet(title: string) {
  return () => ({
    default: ({ onClose }: Props) => (
      <Sheet title={title} height="low" isOpen onClose={onClose}>
        <p>
          What this needs is not on this {thisDevice} yet. It comes by itself on a visit with a network; load
          the page again then.
        </p>
      </Sheet>
    ),
  })
}
