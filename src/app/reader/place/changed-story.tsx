// Said where a story has changed and the reader's place is only near: other positions that it may be, and going back.

import { X } from 'lucide-react'
import { useState } from 'react'
import type { Found } from '../../../core/place/find-place.ts'
import type { StoryPosition } from '../../../core/place/terrain.ts'
import { IconButton } from '../../ui/controls/button.tsx'
import { iconLine } from '../../ui/icon-line.ts'
import { useReader } from '../reader.ts'
import './changed-story.css'

/** Characters of a candidate's paragraph that are shown. */
const SHOWN = 72

export function ChangedStory({ found }: { readonly found: Found }) {
  const { sections, goTo } = useReader()
  const [isOpen, setOpen] = useState(true)
  if (!isOpen) return null
  const [, ...others] = found.candidates
  const wordsAt = ({ part, block }: StoryPosition) =>
    firstWords(sections.find((section) => section.part === part)?.ground.texts[block] ?? '')
  const tried = [found, ...others]
  return (
    <aside className="changed-story" aria-label="This story has changed">
      <div className="changed-words">
        <p>This story has changed. We put you near where you were.</p>
        <IconButton label="Stay here" onClick={() => setOpen(false)}>
          <X {...iconLine} />
        </IconButton>
      </div>
      {others.length > 0 && (
        <>
          <p>It may be here, too:</p>
          <ul>
            {tried.map((one) => (
              <li key={`${one.part} ${one.block}`}>
                <button type="button" dir="auto" onClick={() => goTo(one, false)}>
                  {wordsAt(one) || `Part ${one.part + 1}`}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}

function firstWords(text: string): string {
  if (text.length <= SHOWN) return text
  const cut = text.slice(0, SHOWN)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)) || cut} …`
}
