// While the text is read aloud, or moves by itself: a bar of its own with pause, pace and stop.

import { Minus, Pause, Play, Plus, SkipBack, SkipForward, Timer, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import {
  endHandsFree,
  keepScreenOn,
  pauseHandsFree,
  type Sleep,
  sayNothing,
  setSleep,
  useHandsFree,
} from '../../state/reading/hands-free.ts'
import { change, useSettings } from '../../state/settings.ts'
import { IconButton } from '../../ui/controls/button.tsx'
import { iconLine } from '../../ui/icon-line.ts'
import { useReader } from '../reader.ts'
import { useAloud } from './use-aloud.ts'
import { useMovingPage } from './use-moving-page.ts'
import './hands-free-bar.css'

export function HandsFreeBar() {
  const reader = useReader()
  const isOn = useHandsFree((state) => state.story === reader.entry.id)
  const way = useHandsFree((state) => state.way)
  const isPaused = useHandsFree((state) => state.isPaused)
  const word = useHandsFree((state) => state.word)
  const keepAwake = useSettings((settings) => settings.keepAwake)
  const { skip } = useAloud(reader)
  useMovingPage(reader)
  const isScreenKept = keepAwake || (isOn && !isPaused)
  useEffect(() => (isScreenKept ? keepScreenOn() : undefined), [isScreenKept])
  useSleep(isOn)
  useSaid(isOn ? '' : word)

  return (
    <>
      <p className="hands-free-word" role="status">
        {!isOn && word}
      </p>
      {isOn && (
        <section
          className="hands-free-bar"
          aria-label={way === 'aloud' ? 'Reading aloud' : 'Moving by itself'}
        >
          {way === 'aloud' && (
            <IconButton label="The sentence before" onClick={() => skip(-1)}>
              <SkipBack {...iconLine} />
            </IconButton>
          )}
          <IconButton label={isPaused ? 'Go on' : 'Pause'} onClick={() => pauseHandsFree(!isPaused)}>
            {isPaused ? <Play {...iconLine} /> : <Pause {...iconLine} />}
          </IconButton>
          {way === 'aloud' && (
            <IconButton label="The next sentence" onClick={() => skip(1)}>
              <SkipForward {...iconLine} />
            </IconButton>
          )}
          {way === 'aloud' ? <SpeedSteps /> : <PaceSteps />}
          {way === 'aloud' && <SleepChoice />}
          <IconButton label="Stop" onClick={() => endHandsFree()}>
            <X {...iconLine} />
          </IconButton>
        </section>
      )}
    </>
  )
}

function PaceSteps() {
  const pace = useSettings((settings) => settings.scrollPace)
  const to = (next: number) => change({ scrollPace: Math.min(600, Math.max(40, next)) })
  return (
    <Steps
      name="Pace"
      words={`${pace} words a minute`}
      onLess={() => to(pace - 20)}
      onMore={() => to(pace + 20)}
    />
  )
}

function SpeedSteps() {
  const speed = useSettings((settings) => settings.voiceSpeed)
  const to = (next: number) => change({ voiceSpeed: Math.round(Math.min(3, Math.max(0.5, next)) * 10) / 10 })
  return (
    <Steps
      name="Speed"
      words={`${speed.toFixed(1)} ×`}
      onLess={() => to(speed - 0.1)}
      onMore={() => to(speed + 0.1)}
    />
  )
}

interface StepsProps {
  readonly name: string
  readonly words: string
  readonly onLess: () => void
  readonly onMore: () => void
}

function Steps({ name, words, onLess, onMore }: StepsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row everywhere.
    <div className="hands-free-steps" role="group" aria-label={name}>
      <IconButton label={`${name}: less`} onClick={onLess}>
        <Minus {...iconLine} />
      </IconButton>
      <output aria-live="polite">{words}</output>
      <IconButton label={`${name}: more`} onClick={onMore}>
        <Plus {...iconLine} />
      </IconButton>
    </div>
  )
}

const sleepTimes = [10, 20, 30, 45, 60] as const

function SleepChoice() {
  const sleep = useHandsFree((state) => state.sleep)
  const [chosen, setChosen] = useState('')
  const choose = (value: string) => {
    setChosen(value)
    setSleep(sleepFrom(value))
  }
  return (
    <label className="sleep-choice">
      <Timer {...iconLine} />
      <span className="visually-hidden">Fall silent</span>
      <select value={sleep === null ? '' : chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">No timer</option>
        {sleepTimes.map((minutes) => (
          <option key={minutes} value={minutes}>
            After {minutes} min
          </option>
        ))}
        <option value="part-end">At the part’s end</option>
      </select>
    </label>
  )
}

function sleepFrom(value: string): Sleep {
  if (value === '') return null
  return value === 'part-end' ? value : { at: Date.now() + Number(value) * 60_000 }
}

/** What was said goes with the next touch or key: nobody may be looking, and it must not stand over what one wants to reach. */
function useSaid(word: string): void {
  useEffect(() => {
    if (word === '') return
    window.addEventListener('pointerdown', sayNothing)
    window.addEventListener('keydown', sayNothing)
    return () => {
      window.removeEventListener('pointerdown', sayNothing)
      window.removeEventListener('keydown', sayNothing)
    }
  }, [word])
}

/** In the middle of a sentence, too. */
function useSleep(isOn: boolean): void {
  const sleep = useHandsFree((state) => state.sleep)
  useEffect(() => {
    if (!isOn || sleep === null || sleep === 'part-end') return
    const timer = setTimeout(() => endHandsFree('The timer has run out.'), Math.max(0, sleep.at - Date.now()))
    return () => clearTimeout(timer)
  }, [isOn, sleep])
}
