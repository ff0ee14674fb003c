// What a card is taken by: the button of its menu or, while several stories are being chosen, its box.

import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { spellStoryName } from '../../ui/story/story-name.tsx'
import { toggleChosen } from './choosing.ts'
import './story-handle.css'

interface Props {
  readonly entry: Entry
  readonly isWrapped: boolean
  readonly isDiscreet: boolean
  /** Null while nothing is being chosen. */
  readonly isChosen: boolean | null
}

/** The button is listened to by the list as a whole: see story-acts.tsx. */
export function StoryHandle({ entry, isWrapped, isDiscreet, isChosen }: Props) {
  const name = spellStoryName(entry, isWrapped, isDiscreet)
  if (isChosen !== null) {
    return (
      <label className="story-box">
        <input
          type="checkbox"
          id={`choose-${entry.id}`}
          aria-label={`Choose ${name}`}
          checked={isChosen}
          onChange={() => toggleChosen(entry.id)}
        />
      </label>
    )
  }
  return (
    <button
      type="button"
      id={`more-${entry.id}`}
      className="story-more"
      aria-haspopup="dialog"
      aria-label={`More for ${name}`}
      data-story={entry.id}
    />
  )
}
