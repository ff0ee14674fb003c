// A code to copy: from a tab of the browser to the app on the home screen, which a phone keeps apart from each other.

import { useId, useState } from 'react'
import type { BackupCode } from '../../core/backup/code.ts'
import { copyText } from '../reader/marking/pass-on.ts'
import { makeCode } from '../state/backup/backup-file.ts'
import { useOwnStories } from '../state/own/own-stories.ts'
import { Button } from '../ui/controls/button.tsx'
import { useLostFocus } from '../ui/use-lost-focus.ts'

export function MakeCode() {
  const [made, setMade] = useState<BackupCode | null>(null)
  const [said, setSaid] = useState('')
  useLostFocus(made, () => document.querySelector('.backup-code textarea[readonly]'))
  const make = async () => {
    setSaid('')
    try {
      setMade(await makeCode())
    } catch {
      setSaid('The storage of this browser did not answer. Try again.')
    }
  }
  return (
    <>
      <p className="backup-words">
        On an iPhone the app on the home screen does not see what the browser’s tab has kept. Make a code in
        the one, copy it, and paste it into the other, under “Take a backup in”.
      </p>
      {made?.kind === 'code' ? (
        <Code made={made} onSaid={setSaid} />
      ) : (
        <Button onClick={() => void make()}>Make a code</Button>
      )}
      {made?.kind === 'too-big' && (
        <p className="backup-said">You have more than a code can carry. Save a backup as a file instead.</p>
      )}
      <p role="status" className="backup-said">
        {said}
      </p>
    </>
  )
}

const holdsWords = {
  all: 'It holds your places, marks, shelves, filters, what you hide, and your choices. Days of reading are only in the file.',
  'places-and-marks':
    'It holds your places and marks; there was no room for the rest. The file has all of it.',
  places: 'It holds your places; there was no room for marks and the rest. The file has all of it.',
} as const

interface CodeProps {
  readonly made: Extract<BackupCode, { readonly kind: 'code' }>
  readonly onSaid: (words: string) => void
}

function Code({ made: { code, holds }, onSaid }: CodeProps) {
  const id = useId()
  const hasOwn = useOwnStories(({ stories, unread }) => stories.length + unread.length > 0)
  const copy = async () => {
    const isCopied = await copyText(code)
    onSaid(
      isCopied ? 'The code is copied.' : 'The browser did not copy it. Select the code and copy it by hand.',
    )
  }
  return (
    <div className="backup-code">
      <label htmlFor={id}>Your code</label>
      <textarea id={id} readOnly rows={5} value={code} onFocus={({ target }) => target.select()} />
      <p className="backup-words">
        {holdsWords[holds]}
        {hasOwn && ' Stories of your own are only in the file.'}
      </p>
      <Button onClick={() => void copy()}>Copy the code</Button>
    </div>
  )
}
