// The one place that says of a story whether it may be met, why not, and whether it stays wrapped until the adult
// question is answered. Every view that shows a story, its name or its words asks here first.

import { useMemo } from 'react'
import { create } from 'zustand'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { type HideRule, hidingRule } from '../../core/meeting/hide-list.ts'
import {
  type Barrier,
  barrierOf,
  type GoneStory,
  isAboveCeiling,
  isBehindQuestion,
  isGoneBarred,
  type MeetingChoices,
} from '../../core/meeting/meeting.ts'
import { useHideList } from './hide-list.ts'
import { type Settings, useSettings } from './settings.ts'

/** All that the answer depends on. */
export interface Meeting extends MeetingChoices, Pick<Settings, 'adult' | 'unwrapped'> {
  readonly rules: readonly HideRule[]
  /** A hidden story that the reader has asked to see this once. */
  readonly once: string | null
}

export const useMeeting = create<Meeting>(() => ({ ...current(), once: null }))

/** What of it decides by rating alone. */
export function useMeetingChoices(): MeetingChoices {
  const ceiling = useMeeting((meeting) => meeting.ceiling)
  const unratedAs = useMeeting((meeting) => meeting.unratedAs)
  return useMemo(() => ({ ceiling, unratedAs }), [ceiling, unratedAs])
}

function current(): Omit<Meeting, 'once'> {
  const { ceiling, unratedAs, adult, unwrapped } = useSettings.getState()
  return { ceiling, unratedAs, adult, unwrapped, rules: useHideList.getState().rules }
}

/** Other settings change often, and change nothing here. */
function follow(): void {
  const before = useMeeting.getState()
  const now = current()
  const isOther = Object.entries(now).some(([name, value]) => Reflect.get(before, name) !== value)
  if (isOther) useMeeting.setState(now)
}
useSettings.subscribe(follow)
useHideList.subscribe(follow)

/** Why a story is not to be listed, counted by name or found; null where it may be. */
export function barrier(entry: Entry, meeting: Meeting): Barrier | null {
  return barrierOf(entry, meeting, meeting.rules)
}

export function isKeptOut(entry: Entry, meeting: Meeting): boolean {
  return isAboveCeiling(entry, meeting) || hidingRule(entry, meeting.rules) !== null
}

/** The same for a story that the archive has let go of. */
export function isGoneKeptOut(story: GoneStory, meeting: Meeting): boolean {
  return isGoneBarred(story, meeting, meeting.rules)
}

/** Whether a story's words must not be shown yet. What is kept out is wrapped as well, whatever was answered once. */
export function isWrapped(entry: Entry, meeting: Meeting): boolean {
  if (isKeptOut(entry, meeting) && !isShownOnce(entry, meeting)) return true
  if (!isBehindQuestion(entry, meeting)) return false
  return meeting.adult !== 'unwrapped' && !meeting.unwrapped.includes(entry.id)
}

/** No story that is not there has words to show. */
export function useIsWrapped(entry: Entry | undefined): boolean {
  return useMeeting((meeting) => entry === undefined || isWrapped(entry, meeting))
}

/** Why a story's own page and its text stay closed; null where they may be opened, as they may once on request. */
export function useBarrier(entry: Entry | undefined): Barrier | null {
  const ceiling = useMeeting((meeting) => entry !== undefined && isAboveCeiling(entry, meeting))
  const rule = useMeeting((meeting) =>
    entry && !isShownOnce(entry, meeting) ? hidingRule(entry, meeting.rules) : null,
  )
  if (ceiling) return { kind: 'ceiling' }
  return rule && { kind: 'hidden', rule }
}

function isShownOnce(entry: Entry, meeting: Meeting): boolean {
  return meeting.once === entry.id && !isAboveCeiling(entry, meeting)
}

/** Opens a hidden story this once: until the reader goes elsewhere. */
export function showOnce(story: string): void {
  useMeeting.setState({ once: story })
}

/** Called with every address: a story that was opened once is hidden again when it is left. */
export function endOnce(pathname: string): void {
  const { once } = useMeeting.getState()
  if (once !== null && !pathname.split('/').includes(encodeURIComponent(once)))
    useMeeting.setState({ once: null })
}
