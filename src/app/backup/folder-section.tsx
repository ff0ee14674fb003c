// The folder in which the reader's devices meet, where the browser can hold on to one; plainly said where it cannot.

import { useEffect, useState } from 'react'
import { momentWords } from '../history/moment-words.ts'
import {
  keepFolder,
  letGoOfFolder,
  meetInFolder,
  takeFolder,
  useFolder,
} from '../state/backup/backup-folder.ts'
import { Button } from '../ui/controls/button.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { FolderOwn } from './folder-own.tsx'

export function FolderSection() {
  const { phase, name, at, others, refused } = useFolder()
  const [trouble, setTrouble] = useState('')
  useEffect(keepFolder, [])
  const choose = async () => {
    const isKept = await takeFolder()
    setTrouble(isKept ? '' : 'The browser did not let Dogear keep that folder. Choose another one.')
  }
  if (phase === 'unsupported') {
    return (
      <p className="backup-words">
        This browser cannot keep a folder for Dogear. Chrome and Edge on a computer can. Here, carry the file
        over now and then: adding it to what is here never loses anything.
      </p>
    )
  }
  if (phase === 'looking') return null
  const chooseButton = (
    <Button onClick={() => void choose()}>
      {phase === 'none' ? 'Choose a folder' : 'Choose another folder'}
    </Button>
  )
  return (
    <>
      <p className="backup-words">
        Choose a folder that you already keep the same on all your devices. Dogear keeps a file of its own
        there, and reads those of your other devices. Places never replace each other: where another device
        is, is offered.
      </p>
      <p
        role="status"
        className={phase === 'not-allowed' || phase === 'failed' ? 'backup-trouble' : 'backup-said'}
      >
        {phase === 'not-allowed' && `The browser asks again before Dogear may use the folder “${name}”.`}
        {phase === 'failed' &&
          `The folder “${name}” did not answer: it may be gone, full, or not plugged in. What is on this ${thisDevice} is safe.`}
        {phase === 'meeting' && `Meeting in “${name}”.`}
        {phase === 'kept' &&
          at !== null &&
          `Kept in “${name}”, ${momentWords(at, Date.now())}. ${othersWords(others)}`}
      </p>
      {trouble !== '' && (
        <p role="alert" className="backup-trouble">
          {trouble}
        </p>
      )}
      {refused.map((file) => (
        <p key={file.name} className="backup-trouble">
          {file.name}: {file.sentence}
        </p>
      ))}
      <FolderOwn />
      <div className="backup-acts">
        {phase === 'not-allowed' && (
          <Button kind="main" onClick={() => void meetInFolder(true)}>
            Allow it again
          </Button>
        )}
        {(phase === 'kept' || phase === 'failed') && (
          <Button onClick={() => void meetInFolder(true)}>
            {phase === 'failed' ? 'Try again' : 'Meet now'}
          </Button>
        )}
        {chooseButton}
        {phase !== 'none' && <Button onClick={() => void letGoOfFolder()}>Stop using it</Button>}
      </div>
    </>
  )
}

function othersWords(others: number): string {
  if (others === 0) return 'No other device has a file there yet.'
  return others === 1 ? '1 other device was there.' : `${others} other devices were there.`
}
