// The way to one's own files, from where all stories are.

import { Link } from 'react-router'
import { addresses } from '../addresses.ts'
import { useOwnStories } from '../state/own-stories.ts'
import './own-way.css'

export function OwnWay() {
  const count = useOwnStories(({ stories }) => stories.length)
  return (
    <p className="own-way">
      <Link to={addresses.own}>{count === 0 ? 'Add your own files' : 'Your own files: see and add'}</Link>
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
