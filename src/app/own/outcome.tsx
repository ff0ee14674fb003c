// What comes of the files that were given last: how far they are read, and what could not be taken, each in a sentence.

import { Link } from 'react-router'
import { storyAddress } from '../addresses.ts'
import { useGivenFiles } from '../state/own/given-files.ts'
import { forgetRefused, useImport } from '../state/own/own-import.ts'
import { useOwnStories } from '../state/own/own-stories.ts'
import { Button } from '../ui/controls/button.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import { FileNames } from './file-names.tsx'
import { OwnName } from './own-name.tsx'

export function Outcome() {
  const work = useImport((state) => state.work)
  const added = useImport((state) => state.added.length)
  const trouble = useGivenFiles((given) => given.trouble)
  const isRefused = useImport((state) => state.refused.length > 0)
  useLostFocus(isRefused, () => document.getElementById('own-stories'))
  return (
    <>
      <p role="status" className="own-work">
        {work
          ? `Reading: ${work.done} of ${work.total} ${work.total === 1 ? 'file' : 'files'}.`
          : added > 0 && `Added: ${storiesWords(added)}.`}
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

function Refused() {
  const refused = useImport((state) => state.refused)
  if (refused.length === 0) return null
  return (
    <section aria-labelledby="own-refused">
      <h2 id="own-refused">
        {refused.length === 1 ? '1 file was' : `${refused.length} files were`} not added
      </h2>
      <FileNames
        className="own-names"
        files={refused.map(({ path, sentence }) => ({ path, said: sentence }))}
      />
      <Button onClick={forgetRefused}>I have read this</Button>
    </section>
  )
}

function Again() {
  const again = useImport((state) => state.again)
  const stories = useOwnStories((own) => own.stories)
  if (again.length === 0) return null
  const nameOf = (story: string) => {
    const known = stories.find(({ id }) => id === story)
    if (!known) return 'a file of yours'
    return (
      <Link to={storyAddress(story)}>
        <OwnName entry={known.entry} />
      </Link>
    )
  }
  return (
    <section aria-labelledby="own-again">
      <h2 id="own-again">Already yours</h2>
      <FileNames
        className="own-names"
        files={again.map(({ path, story }) => ({ path, said: <>has the same bytes as {nameOf(story)}.</> }))}
      />
    </section>
  )
}
