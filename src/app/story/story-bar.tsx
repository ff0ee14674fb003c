// Above a story: the way back, its marks, and the menu of what is seldom done.

import { ArrowLeft } from 'lucide-react'
import { Link, useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import { isHere } from '../../core/here.ts'
import type { Reading } from '../../core/reading.ts'
import { addresses } from '../addresses.ts'
import { useBookmarks } from '../state/bookmarks.ts'
import { fetchStories, useHere } from '../state/here.ts'
import { forgetReading, useReading } from '../state/readings.ts'
import { IconButton } from '../ui/button.tsx'
import { iconLine } from '../ui/icon-line.ts'
import { Leaf } from '../ui/leaf.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { Menu } from './menu.tsx'
import './story-bar.css'

interface Props {
  readonly entry: Entry
  /** The reading that was just forgotten, so that it can be put back. */
  readonly onForget: (reading: Reading) => void
}

export function StoryBar({ entry, onForget }: Props) {
  const marks = useBookmarks(({ all }) => all.filter((mark) => mark.story === entry.id).length)
  return (
    <div className="story-bar">
      <BackButton />
      {marks > 0 && (
        <Link className="story-marks" to={`${addresses.marks}#${encodeURIComponent(entry.id)}`}>
          <Leaf isMarked />
          {marks === 1 ? '1 mark' : `${marks} marks`}
        </Link>
      )}
      <StoryMenu entry={entry} onForget={onForget} />
    </div>
  )
}

/** To where one came from; from nowhere, to the library. */
function BackButton() {
  const navigate = useNavigate()
  const { key } = useLocation()
  const goBack = () => (key === 'default' ? navigate(addresses.library) : navigate(-1))
  return (
    <IconButton label="Back" className="story-back" onClick={() => void goBack()}>
      <ArrowLeft {...iconLine} />
    </IconButton>
  )
}

function StoryMenu({ entry, onForget }: Props) {
  const reading = useReading(entry.id)
  const isMissing = useHere((here) => here.phase === 'ready' && !isHere(entry, here.files))
  const isBusy = useHere((here) => here.work !== null)
  if (!reading && !isMissing) return null
  const forget = async (before: Reading) => {
    await forgetReading(entry.id)
    onForget(before)
  }
  return (
    <Menu label="More">
      {isMissing && (
        <button type="button" disabled={isBusy} onClick={() => void fetchStories([entry])}>
          {isBusy ? 'Stories are being fetched' : `Fetch all of it to this ${thisDevice}`}
        </button>
      )}
      {reading && (
        <button type="button" onClick={() => forget(reading).catch(() => undefined)}>
          Forget my place in this story
        </button>
      )}
    </Menu>
  )
}
