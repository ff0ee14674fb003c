// What comes of the files that were given last: how far they are read, and what could not be taken, each in a sentence.

import { Link } from 'react-router'
import { storyAddress } from '../addresses.ts'
import { useGivenFiles } from '../state/given-files.ts'
import { forgetRefused, useImport } from '../state/own-import.ts'
import { useOwnStories } from '../state/own-stories.ts'
import { useSettings } from '../state/settings.ts'
import { Button } from '../ui/button.tsx'
import { OwnName } from './own-name.tsx'

export function Outcome() {
  const work = useImport((state) => state.work)
  const added = useImport((state) => state.added.length)
  const trouble = useGivenFiles((given) => given.trouble)
  return (
    <>
      <p role="status" className="own-work">
        {work
          ? `Reading: ${work.done} of ${work.total} ${work.total === 1 ? 'file' : 'files'}.`
          : added > 0 && `Added: ${added === 1 ? '1 story' : `${added} stories`}.`}
      </p>
      {trouble && (
        <p className="own-trouble" role="alert">
          {trouble}
        </p>
      )}
      <Again />
      <Refused />
    </>
  )
}

/** So many are listed; more are counted. */
const MOST = 100

function Refused() {
  const refused = useImport((state) => state.refused)
  const isDiscreet = useSettings((settings) => settings.discreet)
  if (refused.length === 0) return null
  return (
    <section className="own-refused" aria-labelledby="own-refused">
      <h2 id="own-refused">
        {refused.length === 1 ? '1 file was' : `${refused.length} files were`} not added
      </h2>
      <ul className="own-names">
        {refused.slice(0, MOST).map(({ path, sentence }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a file may be given twice; the list only grows at its end.
          <li key={index}>
            {!isDiscreet && <b dir="auto">{path}</b>} {sentence}
          </li>
        ))}
      </ul>
      {refused.length > MOST && <p>And {refused.length - MOST} more.</p>}
      <Button onClick={forgetRefused}>I have read this</Button>
    </section>
  )
}

function Again() {
  const again = useImport((state) => state.again)
  const stories = useOwnStories((own) => own.stories)
  const isDiscreet = useSettings((settings) => settings.discreet)
  if (again.length === 0) return null
  return (
    <section className="own-again" aria-labelledby="own-again">
      <h2 id="own-again">Already yours</h2>
      <ul className="own-names">
        {again.slice(0, MOST).map(({ path, story }, index) => {
          const known = stories.find(({ id }) => id === story)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a file may be given twice; the list only grows at its end.
            <li key={index}>
              {!isDiscreet && <b dir="auto">{path}</b>} has the same bytes as{' '}
              {known ? (
                <Link to={storyAddress(story)}>
                  <OwnName entry={known.entry} />
                </Link>
              ) : (
                'a file of yours'
              )}
              .
            </li>
          )
        })}
      </ul>
      {again.length > MOST && <p>And {again.length - MOST} more.</p>}
    </section>
  )
}
