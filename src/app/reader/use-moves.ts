// What becomes of the reader's movements: the place is kept, and the address follows it over part ends.

import { useCallback, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import { readAddress } from '../addresses.ts'
import { moveTo, useReadings } from '../state/readings.ts'
import { openedAnew, reachedByReading, turnTo } from '../state/turn.ts'
import type { Section } from './sections.ts'
import type { Sight } from './use-place.ts'

/** Where to open a part that is not on the page. */
type Opening = 'beginning' | 'end' | { readonly block: number }

export function useMoves(entry: Entry, sections: readonly Section[]) {
  const navigate = useNavigate()
  const { state, pathname } = useLocation()
  const address = useRef({ state, pathname })
  address.current = { state, pathname }
  const open = useRef(sections)
  open.current = sections

  const onMove = useCallback(
    ({ place, isAtEnd }: Sight, isJump?: boolean) => {
      const before = useReadings.getState().byStory[entry.id]?.place.part
      // Within what is open one reads on, over part ends too; whoever was in another part has come by a jump.
      const isOn = open.current.some((section) => section.part === before)
      moveTo(entry.id, {
        place,
        parts: entry.parts.length,
        partRead: isAtEnd ? place.part : undefined,
        isJump: isJump ?? !isOn,
      })
      const here = readAddress(entry.id, place.part)
      if (address.current.pathname === here) return
      void navigate(here, { replace: true, state: reachedByReading(address.current.state) })
    },
    [entry, navigate],
  )

  const leaveFor = useCallback(
    (part: number, opening: Opening) => {
      const { state: from } = address.current
      if (typeof opening === 'object') {
        void navigate(readAddress(entry.id, part, opening.block), { replace: true, state: openedAnew(from) })
        return
      }
      turnTo(entry, part, { at: opening, ...(opening === 'beginning' ? { from: part - 1 } : {}) })
      void navigate(readAddress(entry.id, part), { replace: true, state: openedAnew(from) })
    },
    [entry, navigate],
  )
  return { onMove, leaveFor }
}
