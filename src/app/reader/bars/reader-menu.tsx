// What else can be done with an open text: have it read aloud, let it move, keep the screen on, see the keys, print it.

import { BookOpenCheck, Ear, Ellipsis, History, Keyboard, MoveDown, Printer } from 'lucide-react'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { furthestAhead } from '../../../core/reading/reading.ts'
import { readAddress } from '../../addresses.ts'
import { BeenSheet } from '../../history/been-sheet.tsx'
import { beginHandsFree, canSpeak } from '../../state/reading/hands-free.ts'
import { useReading } from '../../state/reading/readings.ts'
import { goToFurthest } from '../../state/reading/serial.ts'
import { openedAnew } from '../../state/reading/way-here.ts'
import { change, useSettings } from '../../state/settings.ts'
import { IconButton } from '../../ui/controls/button.tsx'
import { Switch } from '../../ui/controls/switch.tsx'
import { iconLine } from '../../ui/icon-line.ts'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { thisDevice } from '../../ui/this-device.ts'
import { VoiceChoice } from '../hands-free/voice-choice.tsx'
import { useReader } from '../reader.ts'
import { KeySheet } from './key-sheet.tsx'
import './reader-menu.css'

interface Props {
  readonly isKeysOpen: boolean
  readonly onKeys: (isOpen: boolean) => void
}

export function ReaderMenu({ isKeysOpen, onKeys }: Props) {
  const { entry, currentPlace } = useReader()
  const [isOpen, setOpen] = useState(false)
  const [isBeenOpen, setBeenOpen] = useState(false)
  const navigate = useNavigate()
  const { state } = useLocation()
  const reading = useReading(entry.id)
  const furthest = reading ? furthestAhead(reading, entry.parts) : null
  const toFurthest = () => {
    setOpen(false)
    void navigate(readAddress(entry.id, goToFurthest(entry)), { replace: true, state: openedAnew(state) })
  }
  const keepAwake = useSettings((settings) => settings.keepAwake)
  const hereButtons = useSettings((settings) => settings.hereButtons)
  const begin = (way: 'aloud' | 'moving') => {
    const place = currentPlace()
    setOpen(false)
    if (place) beginHandsFree(entry.id, way, place)
  }
  return (
    <>
      <IconButton label="More" onClick={() => setOpen(true)}>
        <Ellipsis {...iconLine} />
      </IconButton>
      <Sheet title="More" height="low" isOpen={isOpen} onClose={() => setOpen(false)}>
        <ul className="reader-menu">
          <li>
            <button type="button" disabled={!canSpeak()} onClick={() => begin('aloud')}>
              <Ear {...iconLine} />
              Read aloud from here
            </button>
            {canSpeak() ? <VoiceChoice /> : <p>This browser has no voice.</p>}
          </li>
          <li>
            <button type="button" onClick={() => begin('moving')}>
              <MoveDown {...iconLine} />
              Let the page move by itself
            </button>
          </li>
          {furthest && (
            <li>
              <button type="button" onClick={toFurthest}>
                <BookOpenCheck {...iconLine} />
                To the furthest you have read, Part {furthest.part + 1}
              </button>
            </li>
          )}
          <li>
            <button
              type="button"
              onClick={() => {
                setOpen(false)
                setBeenOpen(true)
              }}
            >
              <History {...iconLine} />
              Where you have been
            </button>
          </li>
          <li>
            <button
              type="button"
              onClick={() => {
                setOpen(false)
                onKeys(true)
              }}
            >
              <Keyboard {...iconLine} />
              Keys
            </button>
          </li>
          <li>
            <button
              type="button"
              onClick={() => {
                setOpen(false)
                setTimeout(() => window.print())
              }}
            >
              <Printer {...iconLine} />
              Print what is open
            </button>
          </li>
        </ul>
        <Switch
          label="Keep the screen on"
          below="While a text is open. It takes more of the battery."
          isOn={keepAwake}
          onSwitch={(isOn) => change({ keepAwake: isOn })}
        />
        <Switch
          label="“I am here” after every paragraph"
          below={`For screen readers: a button that says to the ${thisDevice} where you are, which scrolling does not tell it.`}
          isOn={hereButtons}
          onSwitch={(isOn) => change({ hereButtons: isOn })}
        />
      </Sheet>
      <BeenSheet entry={entry} isOpen={isBeenOpen} onClose={() => setBeenOpen(false)} isOverText />
      <KeySheet isOpen={isKeysOpen} onClose={() => onKeys(false)} />
    </>
  )
}
