// Pairing, rating, parts and warnings in one line, each as its source allows it to be shown.

import type { ReactNode } from 'react'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { mainPairing } from '../../../core/cover/cover.ts'
import { spellPairing } from '../../../core/library/names.ts'
import { useSettings } from '../../state/settings.ts'
import { said } from '../../ui/story/provenance.tsx'
import { partsWords, warningWords } from './story-words.ts'
import './story-facts.css'

export function StoryFacts({ entry }: { readonly entry: Entry }) {
  const named = useSettings((settings) => settings.shownWarnings)
  const warnings = warningWords(entry, named)
  return (
    <p className="story-facts">
      <span>{saidPairing(entry)}</span>
      {dot}
      <span className="whole-fact">{said(entry.rating.source, 'no rating', entry.rating.value)}</span>
      {dot}
      <span className="whole-fact">{partsWords(entry.parts.length)}</span>
      {dot}
      <span className="whole-fact">{said(warnings.source, warnings.words, warnings.words)}</span>
    </p>
  )
}

/** Drawn on a space by the style. */
const dot = <span className="fact-dot"> </span>

/** The main pairing; others are counted, since a row is no place for a list. */
function saidPairing(entry: Entry): ReactNode {
  const main = mainPairing(entry)
  if (!main) return said('unknown', 'no pairing', null)
  const source = entry.pairings.find((pairing) => pairing.value === main)?.source ?? 'unknown'
  const named = said(source, '', spellPairing(main))
  const others = entry.pairings.length - 1
  return others > 0 ? (
    <>
      {named} and {others} more
    </>
  ) : (
    named
  )
}
