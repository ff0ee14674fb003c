// Which parts lie on the page: the one that was opened, and in a whole story each next one before the reader is there.

import { type RefCallback, useCallback, useEffect, useMemo, useState } from 'react'
import type { Entry } from '../../core/catalogue/catalogue.ts'
import { useReadings } from '../state/reading/readings.ts'
import { useSettings } from '../state/settings.ts'
import { type OpenPart, openPart, readAhead } from '../state/story.ts'
import type { Flow } from './place/flow.ts'
import { type Section, sectionOf } from './text/sections.ts'

/** How far below the window the end of the text may be when the next part is asked for, in heights of the window. */
const AHEAD = '200%'

interface OpenParts {
  readonly sections: readonly Section[]
  /** Stands under the last part; coming near it brings the next one. */
  readonly end: RefCallback<HTMLElement>
}

export function useOpenParts(entry: Entry, open: OpenPart, flow: Flow['name']): OpenParts {
  const isWhole = useSettings((settings) => settings.parts === 'whole') && flow === 'scroll'
  const isTypeset = useSettings((settings) => settings.typography)
  const [rest, setRest] = useState<readonly OpenPart[]>([])
  const sections = useMemo(() => {
    const all: readonly [OpenPart, ...OpenPart[]] = [open, ...rest]
    // Whoever has read on into a later part stays there when parts are shown one by one.
    return (isWhole ? all : [partRead(all, entry.id)]).map((one) => sectionOf(one, isTypeset))
  }, [open, rest, isWhole, isTypeset, entry.id])
  const last = sections.at(-1)?.part ?? open.part

  const bringNext = useCallback(async () => {
    if (last + 1 >= entry.parts.length) return
    const opening = await openPart(entry, last + 1)
    if (opening.kind !== 'open') return
    const next = opening.value
    setRest((before) => (before.some(({ part }) => part === next.part) ? before : [...before, next]))
  }, [entry, last])

  useEffect(() => readAhead(entry, last + 1), [entry, last])

  const end = useCallback(
    (element: HTMLElement | null) => {
      if (!element || !isWhole) return
      const observer = new IntersectionObserver(
        ([seen]) => {
          if (seen?.isIntersecting) void bringNext()
        },
        { rootMargin: `0px 0px ${AHEAD} 0px` },
      )
      observer.observe(element)
      return () => observer.disconnect()
    },
    [isWhole, bringNext],
  )
  return { sections, end }
}

/** Of the parts that were opened in this view the one where the reader is: the first, where they are in none. */
function partRead([first, ...later]: readonly [OpenPart, ...OpenPart[]], story: string): OpenPart {
  const part = useReadings.getState().byStory[story]?.place.part
  return later.find((one) => one.part === part) ?? first
}
