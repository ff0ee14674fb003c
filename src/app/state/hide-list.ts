// The reader's hide-list. A change holds at once, in memory and in the second copy, and is on its way to the database;
// other tabs follow once it is there. The last change can be taken back until another is made.

import { useEffect, useState } from 'react'
import { create } from 'zustand'
import {
  afterChanges,
  type HideChange,
  type HideRule,
  hideRulesFrom,
  ruleFor,
  takingBack,
} from '../../core/meeting/hide-list.ts'
import {
  mirrorHideList,
  readHideMirror,
  readHideRules,
  writeHideChanges,
} from '../device/storage/hide-list-store.ts'
import { onChanged, tellChanged } from '../device/tabs.ts'

interface HideList {
  /** `loading` only where no second copy says what is hidden: until then nothing may be shown. */
  readonly phase: 'loading' | 'ready' | 'failed'
  /** The latest first. */
  readonly rules: readonly HideRule[]
  /** Changes that are not in the database yet. */
  readonly pending: readonly HideChange[]
  /** What was done last, in words, and what takes it back. */
  readonly done: { readonly words: string; readonly back: readonly HideChange[] } | null
}

export const useHideList = create<HideList>(() => fromMirror())

function fromMirror(): HideList {
  const mirror = readHideMirror()
  const none = { rules: [], pending: [], done: null }
  if (typeof mirror !== 'object' || mirror === null) return { ...none, phase: 'loading' }
  const pending = pendingFrom(Reflect.get(mirror, 'pending'))
  const rules = afterChanges(hideRulesFrom(Reflect.get(mirror, 'rules')), pending)
  return { ...none, phase: 'ready', rules, pending }
}

function pendingFrom(stored: unknown): readonly HideChange[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((change: unknown): HideChange[] => {
    if (typeof change !== 'object' || change === null) return []
    const id: unknown = Reflect.get(change, 'id')
    const [rule = null] = hideRulesFrom([Reflect.get(change, 'rule')])
    return typeof id === 'string' && (rule === null || rule.id === id) ? [{ id, rule }] : []
  })
}

/** Reads the stored list: called once at start, when the page becomes visible, and when another tab has changed it. */
export async function loadHideList(): Promise<void> {
  const stored = await readHideRules().catch(() => null)
  const { rules: known, pending, phase } = useHideList.getState()
  if (!stored) {
    if (phase === 'loading') useHideList.setState({ phase: 'failed' })
    return
  }
  // A database that knows nothing of a list that was here has been lost: the second copy goes back into it.
  const isLost = stored.length === 0 && known.length > 0 && phase === 'ready' && !isRead
  isRead = true
  if (isLost) {
    await make(known.map((rule) => ({ id: rule.id, rule })))
    return
  }
  show(afterChanges(hideRulesFrom(stored), pending))
  if (pending.length > 0) await write()
}

let isRead = false

/** A device that is slow to say what is hidden, and has no second copy of it, is waited for so long, in milliseconds. */
const PATIENCE = 1500

/** Whether views may be drawn: nothing is shown that might have to be taken away again. */
export function useIsHideListKnown(): boolean {
  const isKnown = useHideList(({ phase }) => phase !== 'loading')
  const [isPatient, setPatient] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setPatient(false), PATIENCE)
    return () => clearTimeout(timer)
  }, [])
  return isKnown || !isPatient
}

/** Puts something on the list; answers the rule, or null where nothing is left of its value. */
export function hide(draft: Omit<HideRule, 'id' | 'at'>): HideRule | null {
  const rule = ruleFor({ ...draft, at: Date.now() })
  if (rule) change(`Hidden: ${rule.words}.`, [{ id: rule.id, rule }])
  return rule
}

/** Hides several single stories in one act. */
export function hideStories(stories: readonly { readonly id: string; readonly title: string }[]): void {
  const at = Date.now()
  const rules = stories.flatMap(
    ({ id, title }) => ruleFor({ kind: 'story', value: id, words: title, reason: '', at }) ?? [],
  )
  const words = rules.length === 1 ? `Hidden: ${rules[0]?.words}.` : `${rules.length} stories are hidden.`
  if (rules.length > 0)
    change(
      words,
      rules.map((rule) => ({ id: rule.id, rule })),
    )
}

/** Gives a rule another reason. */
export function giveReason(rule: HideRule, reason: string): void {
  change(`The reason for ${rule.words} is kept.`, [{ id: rule.id, rule: { ...rule, reason: reason.trim() } }])
}

export function takeOff(rule: HideRule): void {
  change(`${rule.words}: off the list.`, [{ id: rule.id, rule: null }])
}

/** Takes back what was done last. */
export function undoHiding(): void {
  const { done } = useHideList.getState()
  if (!done) return
  useHideList.setState({ done: null })
  void make(done.back)
}

function change(words: string, changes: readonly HideChange[]): void {
  const back = takingBack(useHideList.getState().rules, changes)
  useHideList.setState({ done: { words, back } })
  void make(changes)
}

async function make(changes: readonly HideChange[]): Promise<void> {
  const { rules, pending } = useHideList.getState()
  useHideList.setState({ pending: [...pending, ...changes] })
  show(afterChanges(rules, changes))
  await write()
}

async function write(): Promise<void> {
  const { pending } = useHideList.getState()
  try {
    const stored = await writeHideChanges(pending)
    const rest = useHideList.getState().pending.filter((change) => !pending.includes(change))
    useHideList.setState({ pending: rest })
    show(afterChanges(hideRulesFrom(stored), rest))
    tellChanged('hiding')
  } catch {
    // It holds here, and goes into the database with the next change or the next start.
    useHideList.setState({ phase: 'failed' })
  }
}

/** A list that is as it was stays the same object, so that nothing is asked again. */
function show(rules: readonly HideRule[]): void {
  const { rules: before, pending } = useHideList.getState()
  const isSame = JSON.stringify(before) === JSON.stringify(rules)
  useHideList.setState({ phase: 'ready', ...(!isSame && { rules }) })
  mirrorHideList({ rules, pending })
}

onChanged('hiding', () => void loadHideList())
