// What goes on with this device, a row each: only rows that have something to say.

import { Check, CloudOff, PencilLine, RefreshCw, TriangleAlert } from 'lucide-react'
import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import { storyAddress } from '../addresses.ts'
import { isKeptOut, useIsWrapped, useMeeting } from '../state/adult.ts'
import { useHere } from '../state/here.ts'
import { useReadings } from '../state/readings.ts'
import { useSettings } from '../state/settings.ts'
import { useVersion } from '../state/version.ts'
import { storiesWords } from '../ui/count-words.ts'
import { HereIcon } from '../ui/here-mark.tsx'
import { iconLine } from '../ui/icon-line.ts'
import { StoryName } from '../ui/story-name.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { InstallRow } from './install-row.tsx'
import type { Shelf } from './shelf.ts'
import { Row } from './state-row.tsx'
import { VersionRows } from './version-rows.tsx'

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
        <Places />
      </div>
      <ShellRow />
      <VersionRows />
      <InstallRow />
      <InPart shelf={shelf} />
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

function Places() {
  const isLost = useReadings((readings) => readings.saved === 'not-saved' || readings.phase === 'failed')
  if (!isLost) return null
  return (
    <Row title="Your last place is not kept" icon={<PencilLine {...iconLine} />} isTrouble>
      The browser’s storage is off, full, or did not answer. Places kept before are safe; this one lasts until
      you close the page.
    </Row>
  )
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
