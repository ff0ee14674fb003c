// Where highlights stand in a story that has changed since they were made: looked for in their own part first, then in
// all others, part by part, and only in what is on this device.

import { useEffect } from 'react'
import { create } from 'zustand'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { findHighlight } from '../../../core/marks/find-highlight.ts'
import type { Highlight } from '../../../core/marks/highlight.ts'
import { isHere } from '../../../core/offline/here.ts'
import { type Ground, groundOf } from '../../../core/place/ground.ts'
import { useHere } from '../downloads/here.ts'
import { openPart } from '../story.ts'
import { useHighlights } from './highlights.ts'

/** The part that a highlight's words stand in now, by its id; null where they are gone. Who is not in it has not moved. */
type Whereabouts = Readonly<Record<string, number | null>>

const useStore = create<Whereabouts>(() => ({}))

/** What is known so far. */
export function useWhereabouts(): Whereabouts {
  return useStore()
}

/** Has the highlights of a story looked for: once for a view. */
export function useLocating(entry: Entry | null): void {
  const all = useHighlights((highlights) => highlights.all)
  const isAllHere = useHere((here) => entry !== null && isHere(entry, here.files))
  useEffect(() => {
    if (entry && isAllHere) void locate(entry, all)
  }, [entry, isAllHere, all])
}

async function locate(entry: Entry, all: readonly Highlight[]): Promise<void> {
  const known = useStore.getState()
  const edition = entry.files[0]?.hash
  const wanted = new Set(
    all.filter((one) => one.story === entry.id && one.edition !== edition && !(one.id in known)),
  )
  const homes = [...new Set([...wanted].map(({ place }) => place.part))]
  for (const part of homes) {
    const ground = await groundFor(entry, part)
    if (ground) settle(wanted, (one) => one.place.part === part, ground, part)
  }
  let isWhole = true
  for (let part = 0; part < entry.parts.length && wanted.size > 0; part++) {
    const ground = await groundFor(entry, part)
    if (ground) settle(wanted, (one) => one.place.part !== part, ground, part)
    else isWhole = false
  }
  // What could not be opened may hold them still.
  if (isWhole) for (const { id } of wanted) useStore.setState({ [id]: null })
}

function settle(
  wanted: Set<Highlight>,
  isMeant: (highlight: Highlight) => boolean,
  ground: Ground,
  part: number,
): void {
  for (const highlight of wanted) {
    if (!isMeant(highlight) || !findHighlight(ground, highlight)) continue
    wanted.delete(highlight)
    useStore.setState({ [highlight.id]: part })
  }
}

async function groundFor(entry: Entry, part: number): Promise<Ground | null> {
  if (part >= entry.parts.length) return null
  const opening = await openPart(entry, part)
  return opening.kind === 'open' ? groundOf(opening.value.blocks) : null
}
