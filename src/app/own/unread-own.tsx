// The reader's own stories that cannot be shown, since what is kept of them is damaged: said, and what can be done.

import { useState } from 'react'
import type { OwnSource } from '../../core/own/own-story.ts'
import { isGoneKeptOut, useMeeting } from '../state/adult.ts'
import { useOwnStories } from '../state/own/own-stories.ts'
import { readOwnAgain } from '../state/own/own-writes.ts'
import { useSettings } from '../state/settings.ts'
import { Button } from '../ui/controls/button.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { thisDevice } from '../ui/this-device.ts'
import type { Removing } from './removed-own.tsx'

export function UnreadOwn({ removing }: { readonly removing: Removing }) {
  const unread = useOwnStories((own) => own.unread)
  const lost = useOwnStories((own) => own.lost)
  const [said, setSaid] = useState('')
  const count = unread.length + lost.length
  const readAgain = async ({ id }: OwnSource) => {
    setSaid('It is being read.')
    const renewed = await readOwnAgain(id)
    setSaid(renewed.kind === 'refused' ? renewed.sentence : 'It is read, and in the library again.')
    if (renewed.kind === 'done') document.getElementById('own-stories')?.focus()
  }
  return (
    <>
      {count > 0 && (
        <section aria-labelledby="own-unread">
          <h2 id="own-unread">{storiesWords(count)} cannot be shown</h2>
          <p>
            What is kept of {count === 1 ? 'it' : 'them'} on this {thisDevice} is damaged. Places and marks
            are not touched by that.
          </p>
          <ul className="own-names">
            {unread.map((source) => (
              <li key={source.id}>
                <UnreadName source={source} />
                <div className="own-row-acts">
                  <Button kind="quiet" onClick={() => void readAgain(source)}>
                    Read its file again
                  </Button>
                  <Button
                    kind="quiet"
                    onClick={() => removing.remove(source.id, <UnreadName source={source} />)}
                  >
                    Remove
                  </Button>
                </div>
              </li>
            ))}
            {lost.map((id) => (
              <li key={id}>
                A story of which nothing can be read. If you have its file still, add it again.
                <div className="own-row-acts">
                  <Button kind="quiet" onClick={() => removing.remove(id, 'What could not be read')}>
                    Remove
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p role="status" className="own-work">
        {said}
      </p>
    </>
  )
}

/** The names of its files. How it is rated is not known, so they may have to stay unsaid. */
function UnreadName({ source: { id, files } }: { readonly source: OwnSource }) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  const isKeptBack = useMeeting((meeting) => isGoneKeptOut({ story: id }, meeting))
  if (isDiscreet || isKeptBack) return 'A file of yours'
  return <b dir="auto">{files.map(({ path }) => path).join(', ')}</b>
}
