// What becomes of the reader's movements: the place is kept, and the address follows it over part ends.

import { useCallback, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { readAddress } from '../../addresses.ts'
import { moveTo, useReadings } from '../../state/reading/readings.ts'
import { moveRest } from '../../state/reading/rest.ts'
import { turnTo } from '../../state/reading/turn.ts'
import { openedAnew, reachedByReading } from '../../state/reading/way-here.ts'
import { type FoundWordsAt, foundWordsState } from '../../state/search/found-words.ts'
import type { Section } from '../text/sections.ts'
import type { Sight } from './use-place.ts'

/** Where to open a part that is not on the page. */
type Opening =
  | { readonly block: number; readonly words?: FoundWordsAt }
  | { readonly share: number; readonly isJump: boolean }

/** `isFound` says that the reader's place was found here, in another part than it was in: being here is no jump. */
export function useMoves(entry: Entry, sections: readonly Section[], isFound: boolean) {
  const navigate = useNavigate()
  const { state, pathname, hash } = useLocation()
  const address = useRef({ state, pathname, hash })
  address.current = { state, pathname, hash }
  const open = useRef(sections)
  open.current = sections
  /** The address that this view was opened at or has moved on to. */
  const own = useRef(pathname)

  const onMove = useCallback(
    ({ place, seen }: Sight, isJumpSaid?: boolean) => {
      // A view that is still there while another part is being opened has nothing more to say.
      if (isOtherPart(entry, own.current)) return
      const before = useReadings.getState().byStory[entry.id]?.place.part
      // Within what is open one reads on, over part ends too; whoever was in another part has come by a jump.
      const isOn = open.current.some((section) => section.part === before)
      const isJump = isJumpSaid ?? !(isOn || isFound)
      moveTo(entry.id, {
        place,
        parts: entry.parts.length,
        progress: moveRest(entry, seen, isJump),
        isJump,
      })
      const here = readAddress(entry.id, place.part)
      own.current = here
      if (address.current.pathname === here && address.current.hash === '') return
      void navigate(here, { replace: true, state: reachedByReading(address.current.state) })
    },
    [entry, navigate, isFound],
  )

  const leaveFor = useCallback(
    (part: number, opening: Opening) => {
      const { state: from } = address.current
      if ('block' in opening) {
        // Without words it must not bring along those that an earlier address led to.
        const state = { ...openedAnew(from), ...foundWordsState(opening.words ?? null) }
        void navigate(readAddress(entry.id, part, opening.block), { replace: true, state })
        return
      }
      const isOn = !opening.isJump && opening.share === 0
      turnTo(entry, part, {
        at: opening.share,
        isJump: opening.isJump,
        ...(isOn && { from: part - 1 }),
      })
      void navigate(readAddress(entry.id, part), { replace: true, state: openedAnew(from) })
    },
    [entry, navigate],
  )
  return { onMove, leaveFor }
}

/** Whether the browser already stands at another part of the story than the one at an address. */
function isOtherPart(entry: Entry, own: string): boolean {
  const { pathname } = window.location
  if (pathname.endsWith(own)) return false
  return entry.parts.some((_, part) => pathname.endsWith(readAddress(entry.id, part)))
}
