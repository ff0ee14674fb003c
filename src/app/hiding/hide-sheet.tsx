// Not meeting a story again: it alone, or all that share a pairing, a character, an author … with it. One tap each.

import { useRef, useState } from 'react'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { NOT_STATED } from '../../core/library/facet.ts'
import { facetNamed } from '../../core/library/facets.ts'
import type { HidingFacet } from '../../core/meeting/hide-list.ts'
import { useIsWrapped } from '../state/adult.ts'
import { hide } from '../state/hide-list.ts'
import { useSettings } from '../state/settings.ts'
import { TextField } from '../ui/controls/text-field.tsx'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { spellStoryName } from '../ui/story/story-name.tsx'
import { useLostFocus } from '../ui/use-lost-focus.ts'
import { ruleWords, valueWords } from './rule-words.ts'
import './hide-sheet.css'
import { capital } from '../../core/library/names.ts'

interface Props {
  readonly entry: Entry
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Closes with the act; what was done can be taken back where `UndoHiding` stands. */
export function HideSheet({ entry, isOpen, onClose }: Props) {
  return (
    <Sheet title="Do not show me" isOpen={isOpen} onClose={onClose}>
      <Choices entry={entry} onClose={onClose} />
    </Sheet>
  )
}

function Choices({ entry, onClose }: Omit<Props, 'isOpen'>) {
  const [reason, setReason] = useState('')
  const isDiscreet = useSettings((settings) => settings.discreet)
  const isWrapped = useIsWrapped(entry)
  const [isUnfolded, setUnfolded] = useState(useSettings((settings) => settings.warnings) !== 'folded')
  const shownKinds: readonly string[] = useSettings((settings) => settings.shownWarnings)
  // Whoever stands by must not read there what the card keeps to itself.
  const values = isDiscreet ? [] : valuesOf(entry)
  // Nor the reader what they keep folded.
  const named = values.filter(
    ({ kind, value }) => isUnfolded || kind !== 'warning' || shownKinds.includes(value),
  )
  const list = useRef<HTMLUListElement>(null)
  // The button that unfolds them goes with it.
  useLostFocus(isUnfolded, () => list.current?.querySelector('[data-kind="warning"]'))
  return (
    <div className="hide-sheet">
      <TextField label="Why (if you like)" value={reason} onChange={setReason} />
      <ul ref={list} className="hide-choices">
        <li>
          <button
            type="button"
            onClick={() => {
              hide({ kind: 'story', value: entry.id, words: spellStoryName(entry, isWrapped), reason })
              onClose()
            }}
          >
            Only this story
            <span>{spellStoryName(entry, isWrapped, isDiscreet)}</span>
          </button>
        </li>
        {named.map(({ kind, value, words, isGuess }) => (
          <li key={`${kind} ${value}`}>
            <button
              type="button"
              data-kind={kind}
              onClick={() => {
                hide({ kind, value, words, reason })
                onClose()
              }}
            >
              {capital(ruleWords({ kind, words: isGuess ? `[${words}]` : words }))}
            </button>
          </li>
        ))}
        {named.length < values.length && (
          <li>
            <button type="button" aria-expanded={false} onClick={() => setUnfolded(true)}>
              Stories with one of its warnings
              <span>This names them.</span>
            </button>
          </li>
        )}
      </ul>
    </div>
  )
}

interface Value {
  readonly kind: HidingFacet
  readonly value: string
  readonly words: string
  readonly isGuess: boolean
}

function valuesOf(entry: Entry): readonly Value[] {
  return order.flatMap((kind) => {
    const facet = facetNamed(kind)
    if (facet?.kind !== 'stated') return []
    return facet
      .valuesOf(entry)
      .filter(({ value }) => value !== NOT_STATED && !saysNothing.includes(value))
      .map(({ value, words, isGuess = false }) => ({ kind, value, words: valueWords(kind, words), isGuess }))
  })
}

/** What is most often meant first; characters are many. */
const order = [
  'author',
  'pairing',
  'warning',
  'fandom',
  'genre',
  'character',
] as const satisfies readonly HidingFacet[]

/** Of warnings: to hide what these name would hide most of an archive. */
const saysNothing: readonly string[] = ['none', 'withheld', 'nothing', 'own-words']
