// What is guessed where the author says nothing: each guess is marked as one and carries its evidence. A title and a
// rating are never guessed: a wrong one does harm.

import type { Story } from '../../story.ts'
import type { StoryFields } from '../fields/fields.ts'
import type { RunningText } from '../running-text.ts'
import { likelyCharacters } from './likely-characters.ts'
import { likelyPairing } from './likely-pairing.ts'
import { likelyWarnings } from './likely-warnings.ts'
import type { FoundName } from './names.ts'
import { tellingWords } from './telling-words.ts'

type Guesses = Pick<Story, 'characters' | 'pairings' | 'warnings'>
type Known = Guesses & Pick<StoryFields, 'genres' | 'header'>

/** The fields with guesses where they are empty. `words` counts the story's words. */
export function withGuesses(
  fields: Known,
  parts: readonly RunningText[],
  names: readonly FoundName[],
  words: number,
): Guesses {
  const isUnpaired = !hasWordOnPairing(fields)
  const paired = fields.pairings.flatMap(({ value }) => value?.names ?? [])
  const { said } = fields.warnings
  const isSilent = said === 'nothing' || said === 'withheld'
  const telling = tellingWords(isUnpaired || isSilent ? parts : [])
  const pairing = isUnpaired ? likelyPairing(telling.love, names, parts.length) : null
  return {
    characters: fields.characters.length > 0 ? fields.characters : likelyCharacters(names, words, paired),
    pairings: pairing ? [pairing] : fields.pairings,
    warnings: isSilent
      ? { ...fields.warnings, kinds: likelyWarnings(parts, telling, names, words) }
      : fields.warnings,
  }
}

/** Whether the author has said who is paired, or that nobody is. */
function hasWordOnPairing({ pairings, genres, header }: Known): boolean {
  return (
    pairings.length > 0 ||
    genres.some(({ value }) => /^gen(?:eral|fic)?$/i.test(value ?? '')) ||
    header.some(({ label }) => /pair|\bship|relationship|couple|paar|codes?$/i.test(label ?? ''))
  )
}
