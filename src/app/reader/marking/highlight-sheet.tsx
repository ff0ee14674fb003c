// One highlight: its colour, its note, passing it on, removing it. Removed, it stands here to be put back until the sheet
// is closed.

import { useState } from 'react'
import { citation } from '../../../core/marks/citation.ts'
import type { Highlight } from '../../../core/marks/highlight.ts'
import { fragmentWith } from '../../../core/place/paragraph-link.ts'
import { readAddress } from '../../addresses.ts'
import { fullAddress } from '../../state/full-address.ts'
import {
  changeHighlight,
  keepHighlight,
  removeHighlight,
  useHighlights,
} from '../../state/marks/highlights.ts'
import { Button } from '../../ui/controls/button.tsx'
import { ColourChoice } from '../../ui/controls/colour-choice.tsx'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { useReader } from '../reader.ts'
import { HighlightNote } from './highlight-note.tsx'
import { closeHighlight, useOpenHighlight } from './open-highlight.ts'
import { OtherHighlights } from './other-highlights.tsx'
import { canShare, copyText, shareText } from './pass-on.ts'
import { sourceLine, sourceOf } from './selected-words.ts'
import './highlight-sheet.css'

const NOT_KEPT = 'This browser would not keep the change. Its storage is off or full.'

export function HighlightSheet() {
  const { id } = useOpenHighlight()
  const kept = useHighlights(({ all }) => all.find((highlight) => highlight.id === id))
  const [removed, setRemoved] = useState<Highlight | null>(null)
  const isGone = !kept && removed?.id === id
  return (
    <Sheet title="Highlight" height="low" isOpen={id !== null} onClose={closeHighlight}>
      {kept && <HighlightActs key={kept.id} highlight={kept} onRemove={() => setRemoved(kept)} />}
      {isGone && <Removed highlight={removed} />}
    </Sheet>
  )
}

interface Props {
  readonly highlight: Highlight
  readonly onRemove: () => void
}

function HighlightActs({ highlight, onRemove }: Props) {
  const reader = useReader()
  const isForNote = useOpenHighlight((open) => open.isForNote)
  const [said, setSaid] = useState('')
  const { part } = highlight.place
  const address = fullAddress(
    readAddress(highlight.story, part),
    fragmentWith(highlight.place.block, highlight.words),
  )
  const attempt = async (change: Promise<void>) => {
    try {
      await change
      setSaid('')
      return true
    } catch {
      setSaid(NOT_KEPT)
      return false
    }
  }
  const copy = async () => {
    const text = citation(highlight.words, sourceOf(reader, part), address)
    setSaid((await copyText(text)) ? 'Copied, with its source.' : 'This browser would not copy.')
  }
  const remove = () => {
    onRemove()
    void attempt(removeHighlight(highlight.id))
  }
  return (
    <div className="highlight-sheet">
      <p className="highlight-words" dir="auto">
        <mark data-colour={highlight.colour} lang={reader.story.language.value ?? undefined}>
          {highlight.words}
        </mark>
      </p>
      <ColourChoice
        name="Colour"
        value={highlight.colour}
        onChoose={(colour) => void attempt(changeHighlight(highlight.id, { colour }))}
      />
      <HighlightNote
        note={highlight.note}
        isAsked={isForNote}
        onNote={(note) => attempt(changeHighlight(highlight.id, { note }))}
      />
      <OtherHighlights highlight={highlight} />
      <div className="highlight-acts">
        <Button kind="quiet" onClick={() => void copy()}>
          Copy with its source
        </Button>
        {canShare && (
          <Button
            kind="quiet"
            onClick={() => void shareText(sourceLine(reader, part), highlight.words, address)}
          >
            Share
          </Button>
        )}
        <Button kind="quiet" onClick={remove}>
          Remove
        </Button>
      </div>
      <p className="highlight-said" role="status">
        {said}
      </p>
    </div>
  )
}

function Removed({ highlight }: { readonly highlight: Highlight }) {
  const [trouble, setTrouble] = useState('')
  const putBack = () => keepHighlight(highlight).catch(() => setTrouble(NOT_KEPT))
  return (
    <p className="highlight-removed" role="status">
      The highlight is removed.{' '}
      <Button kind="quiet" autoFocus onClick={() => void putBack()}>
        Put it back
      </Button>{' '}
      {trouble}
    </p>
  )
}
