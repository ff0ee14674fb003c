// What is on its way to this device, what stands in its way, and what has gone from here.

import { CloudOff, Pause, RefreshCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cancelDownload, pauseDownload, resumeDownload } from '../state/downloads/download.ts'
import { type Download, useDownload } from '../state/downloads/download-state.ts'
import { useHere } from '../state/downloads/here.ts'
import { bytesWords } from '../ui/bytes-words.ts'
import { Button } from '../ui/controls/button.tsx'
import { spellCount, storiesWords } from '../ui/count-words.ts'
import { iconLine } from '../ui/icon-line.ts'
import { thisDevice } from '../ui/this-device.ts'
import { durationWords } from './duration-words.ts'
import type { Shelf } from './shelf.ts'
import { Row } from './state-row.tsx'
import { StoryNames } from './story-names.tsx'

interface Props {
  readonly shelf: Shelf
}

export function DownloadRows({ shelf }: Props) {
  const phase = useHere((here) => here.phase)
  const download = useDownload()
  if (phase !== 'ready') return null
  return (
    <>
      <OnItsWay download={download} />
      <Trouble trouble={download.trouble} shelf={shelf} />
      <Lost lost={download.lost} />
    </>
  )
}

function OnItsWay({ download }: { readonly download: Download }) {
  const { phase, toCome } = download
  switch (phase) {
    case 'unknown':
    case 'idle':
      return null
    case 'coming':
      return (
        <Row title="Stories are on their way" icon={<RefreshCw {...iconLine} />}>
          <Coming download={download} />
          <Acts>
            <Button onClick={() => void pauseDownload()}>Pause</Button>
            <Cancel download={download} />
          </Acts>
        </Row>
      )
    case 'background':
      return (
        <Row title="Stories are on their way" icon={<RefreshCw {...iconLine} />}>
          <p>Your browser fetches them, also while Dogear is closed. {stillToCome(download)}</p>
          <Acts>
            <Button onClick={() => void pauseDownload()}>Pause</Button>
            <Cancel download={download} />
          </Acts>
        </Row>
      )
    case 'waiting':
      return (
        <Row title="No network just now" icon={<CloudOff {...iconLine} />}>
          <p>
            What was here is still here. {stillToCome(download)} Dogear tries again by itself, as long as it
            is open.
          </p>
          <Acts>
            <Button onClick={() => void resumeDownload()}>Try now</Button>
            <Button onClick={() => void pauseDownload()}>Pause</Button>
          </Acts>
        </Row>
      )
    case 'paused':
      return (
        <Row title="Fetching is paused" icon={<Pause {...iconLine} />}>
          <p>
            {stillToCome(download)}
            {!download.isPauseKept &&
              ' The storage of this browser did not keep the pause: it holds until you close the page.'}
          </p>
          <Acts>
            <Button onClick={() => void resumeDownload()}>Go on fetching</Button>
            <Cancel download={download} />
          </Acts>
        </Row>
      )
    case 'held':
      return (
        <Row title="Your browser saves data" icon={<Pause {...iconLine} />}>
          <p>
            So Dogear waits with {storiesWords(toCome.stories)}, {bytesWords(toCome.bytes)}. What you open
            comes all the same.
          </p>
          <Acts>
            <Button onClick={() => void resumeDownload()}>Fetch them now</Button>
            <Cancel download={download} />
          </Acts>
        </Row>
      )
  }
}

function Coming({ download: { came, toCome, secondsLeft } }: { readonly download: Download }) {
  const stories = came.stories + toCome.stories
  const bytes = came.bytes + toCome.bytes
  return (
    <p>
      {spellCount(came.stories)} of {spellCount(stories)} have come, {bytesWords(came.bytes)} of{' '}
      {bytesWords(bytes)}. {secondsLeft !== null && `${durationWords(secondsLeft)} left. `}You can read
      meanwhile.
    </p>
  )
}

function stillToCome({ toCome: { stories, bytes } }: Download): string {
  return `${storiesWords(stories)}, ${bytesWords(bytes)}, ${stories === 1 ? 'is' : 'are'} still to come.`
}

function Acts({ children }: { readonly children: ReactNode }) {
  return <div className="state-acts">{children}</div>
}

/** What comes by itself would come again at the next start. */
function Cancel({ download }: { readonly download: Download }) {
  if (download.isByItself) return null
  return (
    <Button kind="quiet" onClick={() => void cancelDownload()}>
      Leave the rest
    </Button>
  )
}

function Trouble({ trouble, shelf }: Props & Pick<Download, 'trouble'>) {
  const { inPart, none, partsMissing } = shelf
  switch (trouble) {
    case null:
      return null
    case 'no-room':
      return (
        <Row title="No room for the rest" icon={<TriangleAlert {...iconLine} />} isTrouble>
          The browser did not keep {partsMissing === 1 ? 'the last part' : `the last ${partsMissing} parts`}.
          Most likely the {thisDevice} is full. What was here is still here.
        </Row>
      )
    case 'missing':
      return (
        <Row title="The archive lacks something" icon={<TriangleAlert {...iconLine} />} isTrouble>
          The server does not have all of {storiesWords(inPart.length + none)}, or sends it damaged. Fetching
          again helps once its keeper has mended that.
        </Row>
      )
  }
}

function Lost({ lost }: Pick<Download, 'lost'>) {
  if (lost.length === 0) return null
  const isOne = lost.length === 1
  return (
    <Row
      title={isOne ? 'A story has gone from here' : 'Stories have gone from here'}
      icon={<TriangleAlert {...iconLine} />}
      isTrouble
    >
      <p>
        {storiesWords(lost.length)} had been on this {thisDevice}. The browser has let go of{' '}
        {isOne ? 'it' : 'them'}, or something else has. Your places and marks are kept apart.
      </p>
      <StoryNames ordinals={lost} />
    </Row>
  )
}
