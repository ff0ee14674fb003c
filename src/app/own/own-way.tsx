// The way to one's own files, from where all stories are.

import { Link } from 'react-router'
import { addresses } from '../addresses.ts'
import { type OwnTrouble, useOwnStories } from '../state/own/own-stories.ts'
import { Message } from '../ui/page/message.tsx'
import './own-way.css'

export function OwnWay() {
  const count = useOwnStories(({ stories }) => stories.length)
  const unread = useOwnStories((own) => own.unread.length + own.lost.length)
  return (
    <p className="own-way">
      <Link to={addresses.own}>
        {unread > 0
          ? `Your own files: ${unread} cannot be shown`
          : count === 0
            ? 'Add your own files'
            : 'Your own files: see and add'}
      </Link>
    </p>
  )
}

/** On the page of an own story: what can be done with it that cannot with the archive's. */
export function OwnNote({ id }: { readonly id: string }) {
  return (
    <p className="own-way">
      This is a file of your own. <Link to={`${addresses.own}#${id}`}>Correct or remove it</Link>
    </p>
  )
}

/** In the place of an own story that is kept, and cannot be shown. */
export function OwnUnread({ trouble }: { readonly trouble: OwnTrouble }) {
  return (
    <Message
      title="This file of yours cannot be shown"
      text={
        trouble === 'damaged'
          ? 'What is kept of it is damaged. Your place and marks are not touched by that.'
          : 'The storage of this browser did not answer. Nothing is lost by that.'
      }
      back={{ label: 'Your own files', to: addresses.own }}
    />
  )
}
