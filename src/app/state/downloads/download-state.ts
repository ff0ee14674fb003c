// How far the download is, as views show it.

import { create } from 'zustand'
import type { ToCome } from '../../../core/offline/deliveries.ts'
import { tellTabs } from '../../device/files/download-turn.ts'
import { useHere } from './here.ts'

export interface Download {
  /**
   * `unknown`: nobody has looked yet what is missing. `waiting`: there was no network, and it is tried again; `held`: the
   * browser saves data, and nobody has said that it should come all the same. `background`: the browser fetches by
   * itself, also with no page open.
   */
  readonly phase: 'unknown' | 'idle' | 'coming' | 'waiting' | 'paused' | 'held' | 'background'
  /** What is wanted and not here. */
  readonly toCome: ToCome
  /** What has come since this began, and how long the rest takes in seconds, where that can be told. */
  readonly came: ToCome
  readonly secondsLeft: number | null
  /** Why not all has come: no room for it, or the server lacks some of it, or sends it damaged. */
  readonly trouble: 'no-room' | 'missing' | null
  /** Ordinals of stories that were wholly here, and were not when the app started. */
  readonly lost: readonly number[]
  /** Nobody asked for it: the archive is small, and comes by itself. */
  readonly isByItself: boolean
  /** Whether a pause outlasts this page. */
  readonly isPauseKept: boolean
}

export const nothing: ToCome = { stories: 0, bytes: 0 }
const notLooked: Download = {
  phase: 'unknown',
  toCome: nothing,
  came: nothing,
  secondsLeft: null,
  trouble: null,
  lost: [],
  isByItself: false,
  isPauseKept: true,
}

export const useDownload = create<Download>(() => notLooked)

/** Shows it here and in the other tabs. */
export function publish(state: Partial<Download>): void {
  show(state)
  tellTabs({ kind: 'state', state })
}

/** Shows it here: the library asks only whether stories are coming. */
export function show(state: Partial<Download>): void {
  useDownload.setState(state)
  const { phase, came, toCome } = useDownload.getState()
  const total = came.stories + toCome.stories
  useHere.setState({ work: phase === 'coming' ? { done: came.stories, total } : null })
}
