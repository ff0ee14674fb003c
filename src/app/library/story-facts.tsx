// Pairing, rating, parts and warnings in one line, each as its source allows it to be shown.

import type { Entry } from '../../core/catalogue.ts'
import { mainPairing } from '../../core/cover.ts'
import { spellPairing } from '../../core/names.ts'
import { useSettings } from '../state/settings.ts'
import { Said } from '../ui/provenance.tsx'
import { partsWords, warningWords } from './story-words.ts'
import './story-facts.css'

export function StoryFacts({ entry }: { readonly entry: Entry }) {
  const named = useSettings((settings) => settings.shownWarnings)
  const warnings = warningWords(entry, named)
  return (
    <p className="story-facts">
      <span>
        <Pairing entry={entry} />
      </span>
      <span>
        <Said source={entry.rating.source} otherwise="no rating">
          {entry.rating.value}
        </Said>
      </span>
      <span>{partsWords(entry.parts.length)}</span>
      <span>
        <Said source={warnings.source} otherwise={warnings.words}>
          {warnings.words}
        </Said>
      </span>
    </p>
  )
}

/** The main pairing; others are counted, since a row is no place for a list. */
function Pairing({ entry }: { readonly entry: Entry }) {
  const main = mainPairing(entry)
  if (!main) {
    return (
      <Said source="unknown" otherwise="no pairing">
        {null}
      </Said>
    )
  }
  const source = entry.pairings.find((pairing) => pairing.value === main)?.source ?? 'unknown'
  const others = entry.pairings.length - 1
  return (
    <>
      <Said source={source} otherwise="">
        {spellPairing(main)}
      </Said>
      {others > 0 && ` and ${others} more`}
    </>
  )
}
