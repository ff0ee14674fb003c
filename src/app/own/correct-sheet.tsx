// Puts right what was understood of one's own file. What was said is shown as set by hand; what is left empty is read from
// the file as before.

import { type FormEvent, useRef, useState } from 'react'
import type { OwnStory } from '../../core/own/own-story.ts'
import { adoptStyle } from '../look/adopt-style.ts'
import { useDraft } from '../state/drafts.ts'
import { correctStory } from '../state/own/own-writes.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/text-field.tsx'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import { AsRead } from './as-read.tsx'
import style from './correct-sheet.css?inline'
import { type Correction, correctionDraft, correctionFrom, wordOf } from './correction.ts'
import { OwnName } from './own-name.tsx'
import { PartSplits } from './part-splits.tsx'
import { RatingField, WarningField } from './rating-and-warnings.tsx'

adoptStyle(style)

interface Props {
  /** Null while the sheet is closed. */
  readonly story: OwnStory | null
  readonly onClose: () => void
}

export function CorrectSheet({ story, onClose }: Props) {
  return (
    <Sheet title="Correct" isOpen={story !== null} onClose={onClose}>
      {story && <CorrectForm key={story.id} story={story} onClose={onClose} />}
    </Sheet>
  )
}

function CorrectForm({ story, onClose }: { readonly story: OwnStory; readonly onClose: () => void }) {
  const word = story.files[0]?.override ?? {}
  // Only what was changed: the rest may have been put right elsewhere meanwhile.
  const draft = useDraft<Partial<Correction>>(correctionDraft(story.id), {})
  const correction = { ...correctionFrom(word), ...draft.value }
  const form = useRef<HTMLFormElement>(null)
  useLostFocus(draft.isOld, () => form.current?.querySelector('input'))
  const [troubles, setTroubles] = useState<readonly string[]>([])
  const [isBusy, setBusy] = useState(false)
  const set = (change: Partial<Correction>) => draft.change((before) => ({ ...before, ...change }))
  const keep = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const corrected = await correctStory(story.id, wordOf(correction, word))
    setBusy(false)
    if (corrected.kind === 'done') {
      draft.letGo()
      return onClose()
    }
    setTroubles(
      corrected.kind === 'mistaken'
        ? corrected.mistakes.map(({ sentence }) => sentence.replace(/`([^`]*)`/g, '“$1”'))
        : [corrected.sentence],
    )
  }
  return (
    <form ref={form} className="text-form correct-form" onSubmit={(event) => void keep(event)}>
      <p className="correct-lead">
        <OwnName entry={story.entry} />. A field that is left empty stays as the file has it.
      </p>
      {draft.isOld && (
        <p className="correct-lead">
          What you began to change last time stands here again.{' '}
          <Button kind="quiet" onClick={draft.letGo}>
            Begin anew
          </Button>
        </p>
      )}
      <AsRead story={story} field="title">
        <TextField label="Title" value={correction.title} onChange={(title) => set({ title })} isFirst />
      </AsRead>
      <AsRead story={story} field="author">
        <TextField label="Author" value={correction.author} onChange={(author) => set({ author })} />
      </AsRead>
      <AsRead story={story} field="pairings">
        <TextField
          label="Pairings, with commas between"
          value={correction.pairings}
          placeholder="Holmes/Watson, Mary & Anna (past)"
          onChange={(pairings) => set({ pairings })}
        />
      </AsRead>
      <AsRead story={story} field="rating">
        <RatingField value={correction.rating} onChange={(rating) => set({ rating })} />
      </AsRead>
      <AsRead story={story} field="warnings">
        <WarningField correction={correction} onChange={set} />
      </AsRead>
      <PartSplits story={story} parts={correction.parts} onChange={(parts) => set({ parts })} />
      {troubles.length > 0 && (
        <div role="alert" className="own-trouble">
          {troubles.map((trouble) => (
            <p key={trouble}>{trouble}</p>
          ))}
        </div>
      )}
      <Button type="submit" kind="main" isBusy={isBusy}>
        {isBusy ? 'Reading it again…' : 'Keep it'}
      </Button>
    </form>
  )
}
