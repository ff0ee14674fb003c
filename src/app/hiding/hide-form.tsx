// Puts something on the hide-list by hand: a kind, its name, and why. Names that the archive knows are offered.

import { type FormEvent, useId, useMemo, useRef, useState } from 'react'
import { NOT_STATED } from '../../core/library/facet.ts'
import type { HidingKind } from '../../core/meeting/hide-list.ts'
import { type Name, namesMet } from '../../core/meeting/names-met.ts'
import { warningKinds } from '../../core/story.ts'
import { fold } from '../../core/text/fold.ts'
import { adoptStyle } from '../look/adopt-style.ts'
import { useMeetingChoices } from '../state/adult.ts'
import { useReadyCatalogue } from '../state/catalogue.ts'
import { hide } from '../state/hide-list.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import style from './hide-form.css?inline'
import { kindNames, valueWords } from './rule-words.ts'

adoptStyle(style)

/** Single stories are hidden where they stand. */
const kinds = (Object.keys(kindNames) as HidingKind[]).filter((kind) => kind !== 'story')

export function HideForm() {
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  useLostFocus(isOpen, () => opener.current)
  if (!isOpen) {
    return (
      <Button ref={opener} onClick={() => setOpen(true)}>
        Hide something
      </Button>
    )
  }
  return <OpenForm onClose={() => setOpen(false)} />
}

function OpenForm({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<HidingKind>('word')
  const [words, setWords] = useState('')
  const [reason, setReason] = useState('')
  const [isRefused, setRefused] = useState(false)
  /** A name that nothing here has, and that the reader was told so of. */
  const [unknown, setUnknown] = useState<string | null>(null)
  const { all, offered: names } = useNames(kind, words)
  const select = useId()
  const field = useRef<HTMLDivElement>(null)
  useLostFocus(words, () => field.current?.querySelector('input'))
  const write = (words: string) => {
    setWords(words)
    setRefused(false)
  }
  const put = (event: FormEvent) => {
    event.preventDefault()
    const looked = fold(words.trim())
    const known = all.find((name) => fold(name.words) === looked)
    // A list that hides nothing would be trusted all the same.
    if (kind !== 'word' && looked !== '' && !known && unknown !== looked) {
      setRefused(false)
      setUnknown(looked)
      return
    }
    const rule = hide({ kind, value: known?.value ?? words, words: known?.words ?? words, reason })
    setRefused(rule === null)
    setUnknown(null)
    if (rule) onClose()
  }
  return (
    <form className="hide-form text-form" onSubmit={put}>
      <div className="text-field">
        <label htmlFor={select}>What to hide</label>
        <select
          id={select}
          value={kind}
          onChange={({ target }) => {
            setKind(kinds.find((one) => one === target.value) ?? 'word')
            write('')
            setUnknown(null)
          }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {kindNames[one]}
            </option>
          ))}
        </select>
      </div>
      <div ref={field}>
        <TextField
          label={kind === 'word' ? 'The word, or a few' : 'Its name'}
          value={words}
          onChange={write}
          isFirst
          trouble={isRefused ? refusedWords(kind) : ''}
        />
        {kind === 'word' && (
          <p className="hide-hint">Looked for in titles, summaries and tags, as a whole word.</p>
        )}
        {names.length > 0 && (
          <ul className="hide-names" aria-label="Names in this archive">
            {names.map((name) => (
              <li key={name.value}>
                <button type="button" onClick={() => write(name.words)}>
                  {name.words}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <TextField label="Why (if you like)" value={reason} onChange={setReason} />
      {unknown !== null && unknown === fold(words.trim()) && (
        <p role="alert">
          {kind === 'warning'
            ? 'No story here warns of that in these words.'
            : 'No story here has that name.'}{' '}
          “Hide it” once more keeps it for stories that may come.
        </p>
      )}
      <div className="message-acts">
        <Button type="submit" kind="main">
          Hide it
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </div>
    </form>
  )
}

/** So many names are offered. */
const MOST = 6

/** All names of a kind, and those to offer: that hold what was typed, or of a warning that nothing holds, all. */
function useNames(
  kind: HidingKind,
  typed: string,
): { readonly all: readonly Name[]; readonly offered: readonly Name[] } {
  const catalogue = useReadyCatalogue()
  const choices = useMeetingChoices()
  const all = useMemo(() => {
    if (kind === 'word' || kind === 'story' || !catalogue) return []
    const met = namesMet(catalogue, choices, kind).filter(
      ({ value }) => value !== NOT_STATED && !isNoWarning(value),
    )
    // What no story here warns of may come with the next ones.
    const others =
      kind === 'warning' ? warningKinds.filter((one) => !met.some(({ value }) => value === one)) : []
    const names = [...met, ...others.map((value) => ({ value, words: value }))]
    return names.map(({ value, words }) => ({ value, words: valueWords(kind, words) }))
  }, [catalogue, choices, kind])
  const looked = fold(typed.trim())
  const fitting = all.filter(({ words }) => fold(words).includes(looked))
  if (fitting.length === 0 && kind === 'warning') return { all, offered: all }
  const isChosen = fitting.length === 1 && fitting[0] && fold(fitting[0].words) === looked
  return { all, offered: isChosen ? [] : fitting.slice(0, MOST) }
}

/** To hide what says nothing of warnings would hide most of an archive by mistake. */
function isNoWarning(value: string): boolean {
  return ['none', 'withheld', 'nothing', 'own-words'].includes(value)
}

function refusedWords(kind: HidingKind): string {
  return kind === 'word' ? 'Write a word that is to be hidden.' : 'Write the name of what is to be hidden.'
}
