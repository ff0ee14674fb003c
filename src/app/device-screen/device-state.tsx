// What goes on with this device, a row each: only rows that have something to say.

import { Check, CloudOff, TriangleAlert } from 'lucide-react'
import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { storyAddress } from '../addresses.ts'
import { isKeptOut, useIsWrapped, useMeeting } from '../state/adult.ts'
import { useHere } from '../state/downloads/here.ts'
import { useSettings } from '../state/settings.ts'
import { useVersion } from '../state/version.ts'
import { iconLine } from '../ui/icon-line.ts'
import { hereIcon } from '../ui/story/here-mark.tsx'
import { StoryName } from '../ui/story/story-name.tsx'
import { DownloadRows } from './download-rows.tsx'
import { InstallRow } from './install-row.tsx'
import type { Shelf } from './shelf.ts'
import { shellWords } from './shell-words.ts'
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
        <DownloadRows shelf={shelf} />
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

function ShellRow() {
  const isShellHere = useVersion((version) => version.isShellHere)
  const words = useVersion(shellWords)
  return isShellHere ? (
    <Row title="Dogear itself is here" icon={<Check {...iconLine} />}>
      {words}
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
    <Row key={entry.id} title={<InPartName entry={entry} />} icon={hereIcon(parts / entry.parts.length)}>
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
