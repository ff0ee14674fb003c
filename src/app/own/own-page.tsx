// The reader's own files, `/own`: the ways in, what came of the last ones, and all that is kept, with what was understood
// of each and how to put it right.

import { useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import type { OwnStory } from '../../core/own/own-story.ts'
import { NOT_SHARED } from '../../core/own/shared.ts'
import { adoptStyle } from '../look/adopt-style.ts'
import { isKeptOut, useMeeting } from '../state/adult.ts'
import { useImport } from '../state/own/own-import.ts'
import { lookAgain } from '../state/own/own-library.ts'
import { useOwnStories } from '../state/own/own-stories.ts'
import { useShared } from '../state/own/shared.ts'
import { Button } from '../ui/controls/button.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { Message } from '../ui/page/message.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { AddFiles } from './add-files.tsx'
import { CorrectSheet } from './correct-sheet.tsx'
import { FileNames } from './file-names.tsx'
import { Outcome } from './outcome.tsx'
import { OwnName } from './own-name.tsx'
import style from './own-page.css?inline'
import { OwnRow } from './own-row.tsx'
import { RemovedOwn, useRemoving } from './removed-own.tsx'
import { UnreadOwn } from './unread-own.tsx'
import { useGiven } from './use-given.ts'

adoptStyle(style)

/** Fetched with this page, since it needs all that reads files. */
export { addOwnRecords } from '../state/own/own-backup.ts'

export function OwnPage() {
  useGiven()
  const { search } = useLocation()
  return (
    <div className="own-page">
      <PageTitle name="Your own files" />
      <p className="page-lead">
        Text, HTML, Markdown and EPUB files are read here like the stories of the archive. They stay on this{' '}
        {thisDevice}: nobody else gets them. Dropping or pasting them on this page works, too.
      </p>
      <AddFiles />
      {search === `?${NOT_SHARED}` && (
        <p className="own-trouble" role="alert">
          What was shared could not be taken: it is too much at once, or there is no room for it on this{' '}
          {thisDevice}. Add it here instead.
        </p>
      )}
      <SharedFiles />
      <Outcome />
      <Stories />
    </div>
  )
}

function SharedFiles() {
  const { names, take, letGo } = useShared()
  if (names.length === 0) return null
  return (
    <section className="own-shared" aria-labelledby="own-shared">
      <h2 id="own-shared">Shared with Dogear</h2>
      <FileNames className="own-names" files={names.map((path) => ({ path }))} />
      <div className="message-acts">
        <Button kind="main" onClick={take}>
          {names.length === 1 ? 'Add it' : `Add all ${names.length}`}
        </Button>
        <Button onClick={letGo}>Let go</Button>
      </div>
    </section>
  )
}

/** More rows than a page bears come on request. */
const AT_ONCE = 60

function Stories() {
  const phase = useOwnStories((own) => own.phase)
  const { mayBeShown, keptOut } = useStories()
  const areUnread = useOwnStories(({ unread, lost }) => unread.length + lost.length > 0)
  const isEmpty = useImport(({ work }) => work === null) && mayBeShown.length === 0
  const [most, setMost] = useState(AT_ONCE)
  const [corrected, setCorrected] = useState<OwnStory | null>(null)
  const removing = useRemoving()
  if (phase === 'failed') {
    return (
      <Message
        isSecond
        title="Your own files could not be read"
        text="The storage of this browser did not answer. Nothing is lost by that."
        act={{ label: 'Try again', onClick: () => void lookAgain() }}
      />
    )
  }
  return (
    <>
      <UnreadOwn removing={removing} />
      <section aria-labelledby="own-stories">
        <h2 id="own-stories" tabIndex={-1}>
          {isEmpty
            ? areUnread
              ? 'Nothing else'
              : 'Nothing yet'
            : `Yours: ${storiesWords(mayBeShown.length)}`}
        </h2>
        {isEmpty && !areUnread && <p>What you add stands in the library with all other stories.</p>}
        <RemovedOwn removing={removing} />
        {mayBeShown.slice(0, most).map((story) => (
          <OwnRow
            key={story.id}
            story={story}
            onCorrect={() => setCorrected(story)}
            onRemove={() => removing.remove(story.id, <OwnName entry={story.entry} />)}
          />
        ))}
        {mayBeShown.length > most && (
          <Button onClick={() => setMost((before) => before + AT_ONCE)}>Show more</Button>
        )}
        {keptOut > 0 && (
          <p className="own-kept-out">
            {keptOut === 1 ? '1 more is' : `${keptOut} more are`} kept out by your settings.
          </p>
        )}
        <CorrectSheet story={corrected} onClose={() => setCorrected(null)} />
      </section>
    </>
  )
}

/** The rules for what is met hold for one's own files as for others; how many they keep out is told. */
function useStories() {
  const stories = useOwnStories((own) => own.stories)
  const meeting = useMeeting()
  const { hash } = useLocation()
  return useMemo(() => {
    const mayBeShown = stories.filter(({ entry }) => !isKeptOut(entry, meeting))
    // The one that a link leads to comes first.
    const isLinked = ({ id }: OwnStory) => hash === `#${id}`
    const inOrder = [...mayBeShown.filter(isLinked), ...mayBeShown.filter((story) => !isLinked(story))]
    return { mayBeShown: inOrder, keptOut: stories.length - mayBeShown.length }
  }, [stories, meeting, hash])
}
