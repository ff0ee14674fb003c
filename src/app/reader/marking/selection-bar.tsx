// What can be done with the selected words: a bar at the foot of the page, or at its head where the words are at the
// foot, so that it lies on none of them. A touch selection's own menu stands at the words and stays free.

import { Copy, Link2, PencilLine, Share2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { citation } from '../../../core/marks/citation.ts'
import {
  colourNames,
  type Highlight,
  type HighlightColour,
  highlightColours,
} from '../../../core/marks/highlight.ts'
import { readAddress } from '../../addresses.ts'
import { fullAddress } from '../../state/full-address.ts'
import { iconLine } from '../../ui/icon-line.ts'
import { useReader } from '../reader.ts'
import { openHighlight } from './open-highlight.ts'
import { canShare, copyText, shareText } from './pass-on.ts'
import { fragmentAt, shownWords, sourceLine, sourceOf } from './selected-words.ts'
import { useMarkWords } from './use-mark-words.ts'
import { type Selected, useSelectedStretch } from './use-selected-stretch.ts'
import '../../ui/controls/colour-choice.css'
import './selection-bar.css'

export function SelectionBar() {
  const bar = useRef<HTMLDivElement>(null)
  const { currentPlace } = useReader()
  const { selected, release } = useSelectedStretch(bar, currentPlace)
  const [told, setTold] = useState('')
  useEffect(() => {
    if (selected) setTold('')
  }, [selected])
  /** The bar goes; whoever came into it by keys goes on from the highlight. */
  const leave = async ({ id, colour }: Highlight) => {
    const isFocused = bar.current?.contains(document.activeElement)
    release()
    setTold(`Highlighted, ${colourNames[colour]}`)
    if (!isFocused) return
    const act = await untilDrawn(`[data-highlight="${id}"] > .highlight-act`)
    act?.focus({ preventScroll: true })
  }
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps the selection while its own acts are pressed. */}
      <div ref={bar} onMouseDown={(event) => event.preventDefault()}>
        {selected && <Acts selected={selected} onMade={leave} />}
      </div>
      <p className="visually-hidden" role="status">
        {told}
      </p>
    </>
  )
}

const MOST_FRAMES = 20

/** What a selector finds, once it is drawn; null where it is not after some frames. */
async function untilDrawn(selector: string): Promise<HTMLElement | null> {
  for (let frame = 0; frame < MOST_FRAMES; frame++) {
    const found = document.querySelector<HTMLElement>(selector)
    if (found) return found
    await new Promise(requestAnimationFrame)
  }
  return null
}

interface ActsProps {
  readonly selected: Selected
  /** The words are highlighted. */
  readonly onMade: (made: Highlight) => Promise<void>
}

function Acts({ selected, onMade }: ActsProps) {
  const reader = useReader()
  const { entry, sections } = reader
  const { mark, trouble } = useMarkWords(reader)
  const [said, setSaid] = useState('')
  const { part } = selected.from
  const address = fullAddress(readAddress(entry.id, part), fragmentAt(sections, selected.from))
  const words = () => shownWords(sections, selected)

  const colour = async (chosen: HighlightColour) => {
    const made = await mark(selected, chosen)
    if (made) await onMade({ ...made, colour: chosen })
  }
  const writeNote = async () => {
    const made = await mark(selected, 1)
    if (!made) return
    await onMade(made)
    openHighlight(made.id, true)
  }
  const copy = async (text: string, done: string) => {
    setSaid((await copyText(text)) ? done : 'This browser would not copy.')
  }
  return (
    <fieldset className={`selection-bar at-${selected.bar}`}>
      <legend className="visually-hidden">The selected words</legend>
      <div className="selection-colours">
        {highlightColours.map((one) => (
          <button key={one} type="button" className="selection-act" onClick={() => void colour(one)}>
            <span className="colour-sample" data-colour={one} aria-hidden="true" />
            {colourNames[one]}
          </button>
        ))}
      </div>
      <div className="selection-acts">
        <Act icon={<PencilLine {...iconLine} />} label="Note" onAct={() => void writeNote()} />
        <Act
          icon={<Copy {...iconLine} />}
          label="Copy"
          onAct={() =>
            void copy(citation(words(), sourceOf(reader, part), address), 'Copied, with its source.')
          }
        />
        {canShare && (
          <Act
            icon={<Share2 {...iconLine} />}
            label="Share"
            onAct={() => void shareText(sourceLine(reader, part), words(), address)}
          />
        )}
        <Act
          icon={<Link2 {...iconLine} />}
          label="Link"
          onAct={() => void copy(address, 'The link to this paragraph is copied.')}
        />
      </div>
      <p className="selection-said" role="status">
        {trouble || said}
      </p>
    </fieldset>
  )
}

interface ActProps {
  readonly icon: ReactNode
  readonly label: string
  readonly onAct: () => void
}

function Act({ icon, label, onAct }: ActProps) {
  return (
    <button type="button" className="selection-act" onClick={onAct}>
      {icon}
      {label}
    </button>
  )
}
