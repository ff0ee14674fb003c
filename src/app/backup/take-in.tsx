// Taking a backup in: from a file or a pasted code, looked at first, then added to what is here or put in its place.

import { type ChangeEvent, useEffect, useId, useRef, useState } from 'react'
import type { ReadBackup, RefusedBackup } from '../../core/backup/read-backup.ts'
import { type Preview, previewOf } from '../state/backup/backup.ts'
import { readBackupFile, readPasted } from '../state/backup/backup-file.ts'
import type { TakenOwn } from '../state/own/own-backup.ts'
import { Button } from '../ui/controls/button.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import { BackupPreview } from './backup-preview.tsx'
import { RefusedOwn } from './refused-own.tsx'

type Step =
  | { readonly kind: 'choosing'; readonly said: string; readonly isTrouble: boolean }
  | { readonly kind: 'looking-at'; readonly preview: Preview; readonly from: string }

const start: Step = { kind: 'choosing', said: '', isTrouble: false }

/** `onTaken` is told when a backup was looked at and the reader has decided: there may be something to undo. */
export function TakeIn({ onTaken }: { readonly onTaken: () => void }) {
  const [step, setStep] = useState<Step>(start)
  const [refused, setRefused] = useState<TakenOwn['refused']>([])
  const shown = useRef<HTMLDivElement>(null)
  const answer = () => shown.current?.querySelector<HTMLElement>('h3, p[role]')
  useLostFocus(step, answer)
  // What is said of a file may stand behind a bar, or above what is seen.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step has its answer.
  useEffect(() => {
    if (step !== start) answer()?.scrollIntoView({ block: 'nearest' })
  }, [step])
  const look = async (read: ReadBackup | RefusedBackup, from: string) => {
    setRefused([])
    if (read.kind === 'refused')
      return setStep({ kind: 'choosing', said: `${from}: ${read.sentence}`, isTrouble: true })
    try {
      setStep({ kind: 'looking-at', preview: await previewOf(read), from })
    } catch {
      setStep({
        kind: 'choosing',
        said: 'The storage of this browser did not answer. Nothing was changed; try again.',
        isTrouble: true,
      })
    }
  }
  if (step.kind === 'looking-at') {
    return (
      <div ref={shown}>
        <BackupPreview
          preview={step.preview}
          from={step.from}
          onEnd={(said, own) => {
            setRefused(own)
            setStep({ kind: 'choosing', said, isTrouble: false })
            onTaken()
          }}
        />
      </div>
    )
  }
  return (
    <div ref={shown}>
      <p className="backup-words">You see what it would change before anything is changed.</p>
      <ChooseFile onFile={(file) => void readBackupFile(file).then((read) => look(read, file.name))} />
      <Paste onPaste={(text) => void look(readPasted(text), 'The pasted text')} />
      <p
        tabIndex={-1}
        role={step.isTrouble ? 'alert' : 'status'}
        className={step.isTrouble ? 'backup-trouble' : 'backup-said'}
      >
        {step.said}
      </p>
      <RefusedOwn refused={refused} />
    </div>
  )
}

function ChooseFile({ onFile }: { readonly onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) onFile(file)
    // The same file may be chosen a second time.
    target.value = ''
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="A backup from this device"
        accept=".json,.txt,application/json,text/plain"
        onChange={choose}
      />
      <Button onClick={() => input.current?.click()}>Choose the file</Button>
    </>
  )
}

function Paste({ onPaste }: { readonly onPaste: (text: string) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  return (
    <form
      className="backup-code"
      onSubmit={(event) => {
        event.preventDefault()
        onPaste(text)
      }}
    >
      <label htmlFor={id}>Or paste a code from another window of this {thisDevice}, or another device</label>
      <textarea
        id={id}
        rows={3}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {text.trim() !== '' && (
        <Button type="submit" kind="plain">
          Look at it
        </Button>
      )}
    </form>
  )
}
