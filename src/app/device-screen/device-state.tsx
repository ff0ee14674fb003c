// What goes on with this device, a row each: only rows that have something to say.

import { Check, CloudOff, RefreshCw, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import { storyAddress } from '../addresses.ts'
import { isKeptOut, useIsWrapped, useMeeting } from '../state/adult.ts'
import { useHere } from '../state/here.ts'
import { useSettings } from '../state/settings.ts'
import { useVersion } from '../state/version.ts'
import { Button } from '../ui/button.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { HereIcon } from '../ui/here-mark.tsx'
import { iconLine } from '../ui/icon-line.ts'
import { StoryName } from '../ui/story-name.tsx'
import { thisDevice } from '../ui/this-device.ts'
import type { Shelf } from './shelf.ts'
import './device-state.css'

interface Props {
  readonly shelf: Shelf
}

export function DeviceState({ shelf }: Props) {
  return (
    <div className="device-state">
      <div role="status">
        <Storage />
        <Work />
        <Trouble shelf={shelf} />
      </div>
      <ShellRow />
      <NewVersion />
      <InPart shelf={shelf} />
    </div>
  )
}

interface RowProps {
  readonly title: ReactNode
  readonly icon: ReactNode
  readonly isTrouble?: boolean
  readonly children: ReactNode
}

function Row({ title, icon, isTrouble = false, children }: RowProps) {
  return (
    <div className={isTrouble ? 'state-row trouble' : 'state-row'}>
      <h3>{title}</h3>
      <div className="state-words">{children}</div>
      <span className="state-icon">{icon}</span>
    </div>
  )
}

function Storage() {
  const phase = useHere((here) => here.phase)
  if (phase !== 'no-storage') return null
  return (
    <Row title="This browser cannot keep stories" icon={<TriangleAlert {...iconLine} />} isTrouble>
      Private windows and some settings forbid it, or its storage does not answer. Everything can still be
      read while there is a network.
    </Row>
  )
}

function Work() {
  const work = useHere((here) => here.work)
  if (!work) return null
  return (
    <Row title="Stories are on their way" icon={<RefreshCw {...iconLine} />}>
      {work.done} of {work.total} have come. You can read meanwhile.
    </Row>
  )
}

function Trouble({ shelf: { inPart, none, partsMissing } }: Props) {
  const trouble = useHere((here) => (here.phase === 'ready' ? here.trouble : null))
  switch (trouble) {
    case null:
      return null
    case 'no-network':
      return (
        <Row title="No network just now" icon={<CloudOff {...iconLine} />}>
          What was here is still here. Fetch the rest when there is a network.
        </Row>
      )
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

function ShellRow() {
  const isShellHere = useVersion((version) => version.isShellHere)
  return isShellHere ? (
    <Row title="Dogear itself is here" icon={<Check {...iconLine} />}>
      Every screen opens with no network.
    </Row>
  ) : (
    <Row title="Dogear itself is not kept yet" icon={<CloudOff {...iconLine} />}>
      Until it is, it opens only with a network. It is kept on the first visit, where the browser allows it.
    </Row>
  )
}

function NewVersion() {
  const accept = useVersion((version) => version.accept)
  if (!accept) return null
  return (
    <Row title="A new Dogear is ready" icon={<RefreshCw {...iconLine} />}>
      <p>
        It starts once every page of Dogear is closed, or now. Where you read in another window, the text
        stays.
      </p>
      <Button onClick={accept}>Start it now</Button>
    </Row>
  )
}

/** More stories than this are counted above, and need no rows of their own. */
const MOST_IN_PART = 5

function InPart({ shelf: { inPart } }: Props) {
  const meeting = useMeeting()
  const isDiscreet = useSettings((settings) => settings.discreet)
  if (isDiscreet) return null
  const shown = inPart.filter(({ entry }) => !isKeptOut(entry, meeting)).slice(0, MOST_IN_PART)
  return shown.map(({ entry, parts }) => (
    <Row
      key={entry.id}
      title={<InPartName entry={entry} />}
      icon={<HereIcon share={parts / entry.parts.length} size={24} />}
    >
      {parts} of {entry.parts.length} parts are here.
    </Row>
  ))
}

function InPartName({ entry }: { readonly entry: Entry }) {
  const isWrapped = useIsWrapped(entry)
  return (
    <Link to={storyAddress(entry.id)}>
      <StoryName entry={entry} isWrapped={isWrapped} /> is in part
    </Link>
  )
}
