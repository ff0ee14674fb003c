// Where a story would be that the reader does not want to meet: why, in one sentence, and what can be done about it.

import { Link } from 'react-router'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import type { HideRule } from '../../core/meeting/hide-list.ts'
import type { Barrier } from '../../core/meeting/meeting.ts'
import { addresses } from '../addresses.ts'
import { ruleWords } from '../hiding/rule-words.ts'
import { UndoHiding } from '../hiding/undo-hiding.tsx'
import { showOnce } from '../state/adult.ts'
import { takeOff } from '../state/hide-list.ts'
import { type Settings, useSettings } from '../state/settings.ts'
import { Button, LinkButton } from '../ui/controls/button.tsx'
import { Message } from '../ui/page/message.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { ratingWords } from './warnings/adult-words.ts'
import './kept-out.css'

interface Props {
  readonly entry: Entry
  readonly barrier: Barrier
}

export function KeptOut({ entry, barrier }: Props) {
  return barrier.kind === 'ceiling' ? (
    <AboveCeiling rating={entry.rating} />
  ) : (
    <Hidden entry={entry} rule={barrier.rule} />
  )
}

function AboveCeiling({ rating }: Pick<Entry, 'rating'>) {
  const ceiling = useSettings((settings) => settings.ceiling)
  return (
    <Message
      title={ceilingTitle(ceiling)}
      text={`${ratingWords(rating)} Stories like that stay out by your own choice, which you can change in Settings.`}
      act={{ label: 'Open Settings', to: `${addresses.settings}#adult` }}
      back={{ label: 'To the library', to: addresses.library }}
    />
  )
}

function ceilingTitle(ceiling: Settings['ceiling']): string {
  return ceiling === 'PG-13' ? 'You keep adult stories out' : `You keep stories above ${ceiling} out`
}

function Hidden({ entry, rule }: { readonly entry: Entry; readonly rule: HideRule }) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  return (
    <div className="kept-out-story message">
      <PageTitle name="This story is on your list" />
      <p>{isDiscreet ? 'You have hidden it.' : whyWords(rule)}</p>
      <div className="message-acts">
        <Button onClick={() => showOnce(entry.id)}>Show it anyway</Button>
        <Button onClick={() => takeOff(rule)}>{isDiscreet ? offWords : takeOffWords(rule)}</Button>
        <LinkButton to={addresses.library}>To the library</LinkButton>
      </div>
      <p className="kept-out-note">
        Shown anyway, it is hidden again as soon as you leave it. <Link to={addresses.hidden}>Your list</Link>
      </p>
      <UndoHiding />
    </div>
  )
}

/** `You hide stories by “Marram Grey”, because too many cliffs.` */
function whyWords(rule: HideRule): string {
  const what = rule.kind === 'story' ? 'You have hidden this one story' : `You hide ${ruleWords(rule)}`
  return rule.reason === '' ? `${what}.` : `${what}. Your reason: “${rule.reason}”`
}

const offWords = 'Take it off the list'

function takeOffWords({ kind, words }: HideRule): string {
  return kind === 'story' ? offWords : `Take ${words} off the list`
}
