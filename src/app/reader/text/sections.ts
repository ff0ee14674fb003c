// The parts that are open on the page, each with its text as it is shown and the ground for places in it.

import { type Ground, groundOf } from '../../../core/place/ground.ts'
import { markPlace, type Place } from '../../../core/place/place.ts'
import type { Stretch } from '../../../core/reading/stretch.ts'
import { asWritten, type Typeset, typeset } from '../../../core/typography/typeset.ts'
import type { OpenPart } from '../../state/story.ts'
import type { Position } from '../place/on-screen.ts'

export interface Section {
  readonly part: number
  readonly ground: Ground
  readonly typeset: Typeset
}

/** Both settings of each part, so that switching between them does not measure the ground again. */
const settings = new WeakMap<OpenPart, Map<boolean, Section>>()

/** A part with its text as its author wrote it, or with real typography; the same object each time. */
export function sectionOf(open: OpenPart, isTypeset: boolean): Section {
  const known = settings.get(open) ?? new Map<boolean, Section>()
  settings.set(open, known)
  const section = known.get(isTypeset) ?? {
    part: open.part,
    ground: known.get(!isTypeset)?.ground ?? groundOf(open.blocks),
    typeset: isTypeset ? typeset(open.blocks, open.story.language.value) : asWritten(open.blocks),
  }
  known.set(isTypeset, section)
  return section
}

/** A position of the shown text, marked as a place of the written one; null where its part is not open. */
export function placeAt(sections: readonly Section[], { part, block, offset }: Position): Place | null {
  const section = sections.find((one) => one.part === part)
  if (!section) return null
  return markPlace(section.ground, part, block, section.typeset.toWritten(block, offset))
}

/** A position of the written text as one of the shown text. */
export function shownPosition(sections: readonly Section[], position: Position): Position {
  const section = sections.find(({ part }) => part === position.part)
  const offset = section?.typeset.toShown(position.block, position.offset) ?? position.offset
  return { ...position, offset }
}

/** What lies between two places, part by part; `to` null is the end of what is open. */
export function stretchesBetween(
  sections: readonly Section[],
  from: Place,
  to: Place | null,
): readonly Stretch[] {
  const last = to?.part ?? sections.at(-1)?.part ?? from.part
  return sections
    .filter(({ part }) => part >= from.part && part <= last)
    .map(({ part }) => ({
      part,
      from: part === from.part ? from.share : 0,
      to: to && part === to.part ? to.share : 1,
    }))
}
