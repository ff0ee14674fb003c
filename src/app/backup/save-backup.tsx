// Making the file, and saying when that was last done.

import { useState } from 'react'
import { momentWords } from '../history/moment-words.ts'
import {
  canShareBackup,
  downloadBackup,
  type MadeBackup,
  makeBackup,
  shareBackup,
} from '../state/backup/backup-file.ts'
import { useLastBackup } from '../state/backup/last-backup.ts'
import { useSettings } from '../state/settings.ts'
import { Button } from '../ui/controls/button.tsx'
import { leftOutWords, ownInFileWords } from './own-words.ts'

export function SaveBackup() {
  const at = useLastBackup((last) => last.at)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const [said, setSaid] = useState('')
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  const make = async (hand: (made: MadeBackup) => string | null | Promise<string | null>) => {
    setSaid('')
    setLeftOut([])
    try {
      const made = await makeBackup()
      const name = await hand(made)
      if (name === null) return setSaid('It was not shared, so there is no new backup.')
      setSaid(savedWords(name, made))
      setLeftOut(leftOutWords(made.own, isDiscreet))
    } catch {
      setSaid(
        'The storage of this browser did not answer, so there is no backup. Nothing is lost by that; try again.',
      )
    }
  }
  return (
    <>
      <p className="backup-words">
        {at === null ? 'None was saved here yet.' : `The last one was saved ${momentWords(at, Date.now())}.`}
      </p>
      <div className="backup-acts">
        <Button kind="main" onClick={() => void make(downloadBackup)}>
          Save a backup
        </Button>
        {canShareBackup && <Button onClick={() => void make(shareBackup)}>Share a backup</Button>}
      </div>
      <p role="status" className="backup-said">
        {said}
      </p>
      {leftOut.map((words) => (
        <p key={words} role="alert" className="backup-trouble">
          {words}
        </p>
      ))}
    </>
  )
}

function savedWords(name: string, { unreadable, own }: MadeBackup): string {
  const left =
    unreadable === 0
      ? ''
      : ` ${unreadable === 1 ? '1 record here is damaged and is' : `${unreadable} records here are damaged and are`} not in it.`
  const stories = ownInFileWords(own)
  return `The file is called ${name}. Keep it outside this browser. ${stories}${left}`.trim()
}
