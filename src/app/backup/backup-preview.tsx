// What a backup would change here, and the two ways of taking it in. The second takes things away: it is asked twice.

import { useState } from 'react'
import { mergeBackup, type Preview, replaceWithBackup, whatCanBeUndone } from '../state/backup/backup.ts'
import type { TakenOwn } from '../state/own/own-backup.ts'
import { Button } from '../ui/controls/button.tsx'
import { Choice } from '../ui/controls/choice.tsx'
import { Switch } from '../ui/controls/switch.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { isNothingNew, kindLines } from './kind-words.ts'
import { ownWords } from './own-words.ts'
import { takeOwn } from './take-own.ts'

interface Props {
  readonly preview: Preview
  /** The file's name, or where else it came from. */
  readonly from: string
  /** Told what was done, and which own stories could not be taken in. */
  readonly onEnd: (said: string, refused: TakenOwn['refused']) => void
}

type Way = 'merge' | 'replace'

const ways = [
  { value: 'merge', label: 'Add it to what is here' },
  { value: 'replace', label: 'Put it in the place of what is here' },
] as const

export function BackupPreview({ preview, from, onEnd }: Props) {
  const [way, setWay] = useState<Way>('merge')
  const [areSettingsTaken, setSettingsTaken] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const [isTaking, setTaking] = useState(false)
  const [trouble, setTrouble] = useState('')
  const counts = way === 'merge' ? preview.merged : preview.replaced
  const offered = way === 'merge' ? preview.elsewhere : 0
  const isNothing = isNothingNew(counts) && offered === 0
  const ask = async () => {
    setTrouble('')
    const kept = await whatCanBeUndone().catch(() => null)
    if (kept) return setTrouble(STILL_KEPT)
    setAsked(true)
  }
  const take = async () => {
    setTrouble('')
    setTaking(true)
    try {
      if (way === 'merge') await mergeBackup(preview, areSettingsTaken)
      else await replaceWithBackup(preview, areSettingsTaken)
    } catch {
      setTaking(false)
      return setTrouble('The storage of this browser did not answer. Nothing was changed; try again.')
    }
    const { taken, refused } = await takeOwn(preview.own)
    const done =
      way === 'merge'
        ? 'The backup is added to what is here.'
        : 'The backup is in the place of what was here.'
    onEnd(taken === 0 ? done : `${done} ${ownWords(taken)} came with it.`, refused)
  }
  return (
    <div className="backup-preview">
      <h3 tabIndex={-1}>{from}</h3>
      <p className="backup-words">{whence(preview)}</p>
      <Choice
        name="How to take it in"
        layout="stack"
        options={ways}
        value={way}
        onChoose={(chosen) => {
          setWay(chosen)
          setAsked(false)
          setTrouble('')
        }}
      />
      {isNothing ? (
        <p className="backup-said">Everything in it is here already.</p>
      ) : (
        <ul className="backup-kinds">
          {kindLines(counts).map(({ name, title, words }) => (
            <li key={name}>
              <strong>{title}</strong> <span>{words}</span>
            </li>
          ))}
          {offered > 0 && (
            <li>
              <strong>{offered === 1 ? '1 place' : `${offered} places`} on other devices</strong>{' '}
              <span>{offered === 1 ? 'It is' : 'They are'} offered beside yours. Yours stay.</span>
            </li>
          )}
        </ul>
      )}
      {preview.settings && (
        <Switch
          label="Take over its settings, too"
          below={`Type, paper, and what you meet, as they were on the device that was read on last. Else this ${thisDevice} keeps its own.`}
          isOn={areSettingsTaken}
          onSwitch={setSettingsTaken}
        />
      )}
      {isAsked && way === 'replace' && (
        <p className="backup-asked">
          What goes will be gone from this {thisDevice}, and what changes will be as the backup has it. What
          was here is kept aside until you let go of it, so that you can bring it back. Go on?
        </p>
      )}
      <div className="backup-acts">
        {way === 'replace' && !isAsked ? (
          <Button kind="main" onClick={() => void ask()}>
            Put it in the place of what is here
          </Button>
        ) : (
          <Button
            kind="main"
            isBusy={isTaking}
            disabled={isNothing && !areSettingsTaken}
            onClick={() => void take()}
          >
            {way === 'merge' ? 'Add it' : 'Yes, replace what is here'}
          </Button>
        )}
        <Button isBusy={isTaking} onClick={() => onEnd('Nothing was changed.', [])}>
          Cancel
        </Button>
      </div>
      <p role="status" className="backup-said">
        {isTaking && preview.own.length > 0 && 'Reading the stories of your own in it. Keep this page open.'}
      </p>
      <p role="alert" className="backup-trouble">
        {trouble}
      </p>
    </div>
  )
}

const STILL_KEPT =
  'What an earlier backup took away is still kept, at the top of this page. Bring it back or let go of it first.'

function whence({ backup, devices }: Preview): string {
  const archive = backup.archive === '' ? '' : `Made in ${backup.archive}.`
  const known = devices.length === 0 ? '' : `It has places from ${devices.join(', ')}.`
  const unknown =
    backup.unknown === 0
      ? ''
      : `${backup.unknown === 1 ? '1 thing' : `${backup.unknown} things`} in it cannot be read by this Dogear and will be left out.`
  return [archive, known, unknown].filter((words) => words !== '').join(' ')
}
