// The hide-list, `/settings/hidden`: everything that is not to be met, why, and the one tap that takes it off again.

import { X } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import type { HideRule, HidingKind } from '../../core/meeting/hide-list.ts'
import { addresses } from '../addresses.ts'
import { adoptStyle } from '../look/adopt-style.ts'
import { useCatalogue } from '../state/catalogue.ts'
import { takeOff, useHideList } from '../state/hide-list.ts'
import { ownTrouble, useOwnStories } from '../state/own/own-stories.ts'
import { useSettings } from '../state/settings.ts'
import { Button } from '../ui/controls/button.tsx'
import { storiesWords } from '../ui/count-words.ts'
import { smallIconLine } from '../ui/icon-line.ts'
import { PageTitle } from '../ui/page/page-title.tsx'
import style from './hidden-page.css?inline'
import { HideForm } from './hide-form.tsx'
import { ReasonSheet } from './reason-sheet.tsx'
import { kindNames } from './rule-words.ts'
import { UndoHiding } from './undo-hiding.tsx'
import { useHiddenCounts } from './use-hidden-counts.ts'

adoptStyle(style)

export function HiddenPage() {
  const rules = useHideList((list) => list.rules)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const [isAsked, setAsked] = useState(false)
  const isShown = !isDiscreet || isAsked
  return (
    <div className="hidden-page">
      <PageTitle name="What you hide" />
      <p className="hidden-lead">
        Stories on this list are not in the library, not in search, on no shelf and in no history. They are
        not deleted: what you take off the list is back at once.
      </p>
      <UndoHiding />
      <HideForm />
      {rules.length === 0 && <p className="hidden-none">Nothing is hidden.</p>}
      {isShown ? (
        <RuleGroups rules={rules} />
      ) : (
        rules.length > 0 && (
          <p className="hidden-none">
            The list is put away while the app is discreet.{' '}
            <Button kind="quiet" onClick={() => setAsked(true)}>
              Show it
            </Button>
          </p>
        )
      )}
      <p className="hidden-foot">
        <Link to={`${addresses.settings}#adult`}>Ratings and warnings, in Settings</Link>
      </p>
    </div>
  )
}

function RuleGroups({ rules }: { readonly rules: readonly HideRule[] }) {
  const counts = useHiddenCounts(rules)
  const kinds = (Object.keys(kindNames) as HidingKind[]).filter((kind) =>
    rules.some((rule) => rule.kind === kind),
  )
  return kinds.map((kind) => (
    <section key={kind} aria-labelledby={`hidden-${kind}`}>
      <h2 id={`hidden-${kind}`}>{groupNames[kind]}</h2>
      <ul className="hidden-rules">
        {rules
          .filter((rule) => rule.kind === kind)
          .map((rule) => (
            <RuleRow key={rule.id} rule={rule} count={counts.get(rule.id)} />
          ))}
      </ul>
    </section>
  ))
}

const groupNames: Readonly<Record<HidingKind, string>> = {
  word: 'Words',
  pairing: 'Pairings',
  character: 'Characters',
  author: 'Authors',
  warning: 'Warnings',
  fandom: 'Fandoms',
  genre: 'Genres',
  story: 'Single stories',
}

interface RowProps {
  readonly rule: HideRule
  /** Stories that it hides; undefined until it is known. */
  readonly count: number | undefined
}

function RuleRow({ rule, count }: RowProps) {
  const [isOpen, setOpen] = useState(false)
  const isGone = useIsGone(rule)
  return (
    <li className="hidden-rule">
      <div>
        <p className="hidden-words" dir="auto">
          {rule.words}
        </p>
        {rule.reason !== '' && (
          <p className="hidden-reason" dir="auto">
            “{rule.reason}”
          </p>
        )}
        {rule.kind !== 'story' && <p className="hidden-reason">{countWords(count)}</p>}
        {isGone && <p className="hidden-reason">It is not in this archive any more.</p>}
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {rule.reason === '' ? 'Say why' : 'Change the reason'}
          <span className="visually-hidden"> for {rule.words}</span>
        </Button>
      </div>
      <button type="button" className="hidden-off" onClick={() => takeOff(rule)}>
        <X {...smallIconLine} />
        Take off
        <span className="visually-hidden"> {rule.words}</span>
      </button>
      <ReasonSheet rule={rule} isOpen={isOpen} onClose={() => setOpen(false)} />
    </li>
  )
}

/** Rules hold by themselves: one may hide more than another does already, and what comes later. */
function countWords(count: number | undefined): string {
  if (count === undefined) return '\u00a0'
  return count === 0 ? 'Hides no story at present' : `Hides ${storiesWords(count)}`
}

/** Whether a single story is named that the archive no longer has. An own one that cannot be read is still there. */
function useIsGone(rule: HideRule): boolean {
  const isKept = useOwnStories((own) => ownTrouble(rule.value, own) !== null)
  return useCatalogue(
    (state) =>
      rule.kind === 'story' &&
      state.kind === 'ready' &&
      state.catalogue.ordinalOf(rule.value) === undefined &&
      !isKept,
  )
}
