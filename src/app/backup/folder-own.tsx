// Own stories in the folder: those of other devices are offered, and what this device's file has no room for is said.

import { useState } from 'react'
import { meetInFolder, useFolder } from '../state/backup/backup-folder.ts'
import type { TakenOwn } from '../state/own/own-backup.ts'
import { useSettings } from '../state/settings.ts'
import { Button } from '../ui/controls/button.tsx'
import { leftOutWords, ownWords } from './own-words.ts'
import { RefusedOwn } from './refused-own.tsx'
import { takeOwn } from './take-own.ts'

export function FolderOwn() {
  const own = useFolder((folder) => folder.own)
  const offered = useFolder((folder) => folder.offered)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const [isTaking, setTaking] = useState(false)
  const [refused, setRefused] = useState<TakenOwn['refused']>([])
  const take = async () => {
    setTaking(true)
    const { refused: not } = await takeOwn(offered)
    setRefused(not)
    await meetInFolder(true)
    setTaking(false)
  }
  return (
    <>
      {own &&
        leftOutWords(own, isDiscreet).map((words) => (
          <p key={words} className="backup-trouble">
            In this device’s file: {words}
          </p>
        ))}
      {offered.length > 0 && (
        <p className="backup-said">
          Other devices have {ownWords(offered.length)} that {offered.length === 1 ? 'is' : 'are'} not here,
          or older here.
        </p>
      )}
      {offered.length > 0 && (
        <div className="backup-acts">
          <Button isBusy={isTaking} onClick={() => void take()}>
            Add {offered.length === 1 ? 'it' : 'them'} here
          </Button>
        </div>
      )}
      <RefusedOwn refused={refused} />
    </>
  )
}
