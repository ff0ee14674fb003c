// The storage of this browser, on the page of this device: what it does not keep and why, what it has promised, and what
// can be done.

import { Check, Hourglass, PencilLine, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { type Entry, entryOfId } from '../../core/catalogue/catalogue.ts'
import { isKeptOut, useIsWrapped, useMeeting } from '../state/adult.ts'
import { useReadyCatalogue } from '../state/catalogue.ts'
import { fetchStories } from '../state/downloads/download.ts'
import { useSettings } from '../state/settings.ts'
import { startDatabaseAnew } from '../state/storage/anew.ts'
import { waveGivenUpAway } from '../state/storage/given-up.ts'
import { waveLossAway } from '../state/storage/loss.ts'
import { askNow } from '../state/storage/persisting.ts'
import { useStorage } from '../state/storage/storage.ts'
import { Button } from '../ui/controls/button.tsx'
import { iconLine } from '../ui/icon-line.ts'
import { StoryName } from '../ui/story/story-name.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { Row } from './state-row.tsx'
import { type StorageNote, storageNotes } from './storage-words.ts'
import './storage-part.css'

export function StoragePart() {
  const storage = useStorage()
  return (
    <section className="storage-part" aria-labelledby="storage-heading">
      <h2 id="storage-heading">Places, marks and settings</h2>
      <div role="status">
        <Kept />
        {storageNotes(storage, thisDevice).map((note) => (
          <Note key={note.key} note={note} />
        ))}
      </div>
      <PersistRow />
      <SevenDays />
    </section>
  )
}

function Kept() {
  const fault = useStorage((storage) => storage.fault)
  const isSaving = useStorage((storage) => storage.isSaving)
  if (fault !== null) return null
  return isSaving ? (
    <Row title="Saving" icon={<PencilLine {...iconLine} />}>
      Your last change is on its way to this {thisDevice}.
    </Row>
  ) : (
    <Row title="All is saved" icon={<Check {...iconLine} />}>
      Your places, marks and shelves are on this {thisDevice}, and nowhere else.
    </Row>
  )
}

function Note({ note }: { readonly note: StorageNote }) {
  const fault = useStorage((storage) => storage.fault)
  return (
    <Row title={note.title} icon={<TriangleAlert {...iconLine} />} isTrouble>
      <p>{note.text}</p>
      {note.key === 'places' && fault === 'broken' && <Anew />}
      {note.key === 'loss' && <Button onClick={waveLossAway}>I have read this</Button>}
      {note.key === 'given-up' && <GivenUp />}
    </Row>
  )
}

/** A database that does not open any more can only be deleted: the reader's own decision, with its cost said first. */
function Anew() {
  const [step, setStep] = useState<'closed' | 'asked' | 'failed'>('closed')
  if (step === 'closed') return <Button onClick={() => setStep('asked')}>If this does not pass…</Button>
  if (step === 'failed') return <p>The browser would not delete it. Restarting the browser may help.</p>
  return (
    <>
      <p>
        The browser’s record for Dogear may be damaged for good. It can be deleted and begun anew: the places
        of your last 20 stories come back from the second copy, but marks, shelves and days of reading that
        are in it are lost.
      </p>
      <Button onClick={() => void startDatabaseAnew().catch(() => setStep('failed'))}>
        Delete it and begin anew
      </Button>{' '}
      <Button onClick={() => setStep('closed')}>Leave it as it is</Button>
    </>
  )
}

function GivenUp() {
  const givenUp = useStorage((storage) => storage.givenUp)
  const catalogue = useReadyCatalogue()
  const meeting = useMeeting()
  const isDiscreet = useSettings((settings) => settings.discreet)
  if (!catalogue) return null
  const stories = givenUp.flatMap((id) => entryOfId(catalogue, id) ?? [])
  const named = isDiscreet ? [] : stories.filter((entry) => !isKeptOut(entry, meeting))
  return (
    <>
      <ul className="given-up">
        {named.map((entry) => (
          <GivenUpName key={entry.id} entry={entry} />
        ))}
      </ul>
      <Button onClick={() => void fetchStories(stories)}>Fetch them again</Button>{' '}
      <Button onClick={waveGivenUpAway}>I have read this</Button>
    </>
  )
}

function GivenUpName({ entry }: { readonly entry: Entry }) {
  const isWrapped = useIsWrapped(entry)
  return (
    <li>
      <StoryName entry={entry} isWrapped={isWrapped} />
    </li>
  )
}

/** What the browser has promised: asked for after real use, and here at the reader's word. */
function PersistRow() {
  const isPersisted = useStorage((storage) => storage.isPersisted)
  const isAsked = useStorage((storage) => storage.isPersistAsked)
  const isSafariTab = useStorage((storage) => storage.isSafariTab)
  if (isPersisted === null || isSafariTab) return null
  if (isPersisted) {
    return (
      <Row title="The browser keeps this for good" icon={<ShieldCheck {...iconLine} />}>
        It has promised to clear nothing of Dogear by itself, even when room is short.
      </Row>
    )
  }
  return (
    <Row title="The browser may clear this when room is short" icon={<Hourglass {...iconLine} />}>
      <p>
        {isAsked
          ? 'It was asked to keep everything for good and has not agreed. Installing Dogear as an app often helps.'
          : 'It will be asked to keep everything for good once there is something to keep: after your first part, mark or download.'}
      </p>
      <Button onClick={() => void askNow()}>{isAsked ? 'Ask again' : 'Ask it now'}</Button>
    </Row>
  )
}

function SevenDays() {
  const isSafariTab = useStorage((storage) => storage.isSafariTab)
  if (!isSafariTab) return null
  return (
    <Row title="Safari clears this after seven days" icon={<Hourglass {...iconLine} />}>
      <p>
        What a page keeps in Safari is deleted when you have not opened the page for seven days in which you
        use Safari. An app on the Home Screen is spared.
      </p>
      <p>
        The app begins empty, so save a backup here first. Then tap Share, then Add to Home Screen; open
        Dogear there, and restore the backup.
      </p>
    </Row>
  )
}
