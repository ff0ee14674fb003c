// Warnings: how far they unfold of themselves, and by kind whether they are named, folded, or hide the story.

import { ruleId } from '../../core/meeting/hide-list.ts'
import { type WarningKind, warningKinds } from '../../core/story.ts'
import { valueWords } from '../hiding/rule-words.ts'
import { UndoHiding } from '../hiding/undo-hiding.tsx'
import { hide, takeOff, useHideList } from '../state/hide-list.ts'
import { change, type Settings, useSettings } from '../state/settings.ts'
import { Choice } from '../ui/controls/choice.tsx'

const foldOptions: readonly { value: Settings['warnings']; label: string }[] = [
  { value: 'folded', label: 'Say only that there are some' },
  { value: 'kinds', label: 'Show their kinds' },
  { value: 'words', label: 'Show the author’s own words' },
]

const kindOptions = [
  { value: 'show', label: 'Name it' },
  { value: 'fold', label: 'Fold it' },
  { value: 'hide', label: 'Hide the story' },
] as const
type Shown = (typeof kindOptions)[number]['value']

export function WarningSettings() {
  const warnings = useSettings((settings) => settings.warnings)
  return (
    <>
      <p className="settings-words">
        Warnings can spoil a story as much as they can save a reader. On a story’s page they begin like this:
      </p>
      <Choice
        name="Warnings"
        layout="stack"
        options={foldOptions}
        value={warnings}
        onChoose={(value) => change({ warnings: value })}
      />
      <h3>By kind</h3>
      <p className="settings-words">
        A kind that is named stands in every list. Stories are hidden where their authors state it, or where
        we found words that suggest it; most old stories say nothing either way.
      </p>
      <UndoHiding />
      {warningKinds.map((kind) => (
        <KindChoice key={kind} kind={kind} />
      ))}
    </>
  )
}

function KindChoice({ kind }: { readonly kind: WarningKind }) {
  const isShown = useSettings((settings) => settings.shownWarnings.includes(kind))
  const rule = useHideList((list) => list.rules.find(({ id }) => id === ruleId('warning', kind)))
  const words = valueWords('warning', kind)
  const shown: Shown = rule ? 'hide' : isShown ? 'show' : 'fold'
  const choose = (chosen: Shown) => {
    const others = useSettings.getState().shownWarnings.filter((one) => one !== kind)
    change({ shownWarnings: chosen === 'show' ? [...others, kind] : others })
    if (chosen === 'hide') hide({ kind: 'warning', value: kind, words, reason: '' })
    else if (rule) takeOff(rule)
  }
  return (
    <div className="warning-kind">
      <p aria-hidden="true">{words}</p>
      <Choice name={words} options={kindOptions} value={shown} onChoose={choose} />
    </div>
  )
}
