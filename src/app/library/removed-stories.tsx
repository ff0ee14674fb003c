// At the foot of the library: stories that were read here and that the archive has let go of.

import { Link } from 'react-router'
import type { Reading } from '../../core/reading/reading.ts'
import { storyAddress } from '../addresses.ts'
import { useRemoved, useRemovedName } from '../history/removed.ts'
import './removed-stories.css'

export function RemovedStories() {
  const removed = useRemoved()
  if (removed.length === 0) return null
  return (
    <section className="removed-stories" aria-labelledby="removed-heading">
      <h2 id="removed-heading">No longer in the archive</h2>
      <p>Your places and marks in these are kept until you let them go.</p>
      <ul className="removed-list">
        {removed.map((reading) => (
          <li key={reading.story}>
            <RemovedLink reading={reading} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function RemovedLink({ reading }: { readonly reading: Reading }) {
  return <Link to={storyAddress(reading.story)}>{useRemovedName(reading)}</Link>
}
