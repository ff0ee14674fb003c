// Finding words in the story: counts by part, the words in their surroundings, and a jump to them.

import { Search, X } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { FoundWords } from '../../../core/text/find-words.ts'
import { useSettings } from '../../state/settings.ts'
import { IconButton } from '../../ui/controls/button.tsx'
import { iconLine } from '../../ui/icon-line.ts'
import { Sheet } from '../../ui/sheet/sheet.tsx'
import { leaveSheetStep } from '../../ui/sheet/sheet-step.ts'
import { thisDevice } from '../../ui/this-device.ts'
import { blockElement } from '../place/on-screen.ts'
import { type Reader, useReader } from '../reader.ts'
import { neutralPartName, partName } from '../text/part-name.ts'
import { type Find, type FoundInPart, useFind } from './use-find.ts'
import './find-sheet.css'

interface Props {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** More finds than this of one part are shown when they are asked for. */
const FIRST = 20

export function FindSheet({ isOpen, onClose }: Props) {
  const reader = useReader()
  const [query, setQuery] = useState('')
  const find = useFind(reader.entry, isOpen ? query : '')
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isOpen) input.current?.focus()
  }, [isOpen])
  const open = (part: number, hit: FoundWords) => {
    onClose()
    reader.goToWords(part, { block: hit.block, ranges: [{ from: hit.offset, to: hit.offset + hit.length }] })
    // When the sheet has given the focus back: whoever listens goes on from the words that were found.
    requestAnimationFrame(() => {
      const block = blockElement(document.body, part, hit.block)
      if (!block) return
      block.tabIndex = -1
      block.focus({ preventScroll: true })
    })
  }
  return (
    <Sheet title="Find in this story" isOpen={isOpen} onClose={onClose}>
      <search className="find-box">
        <Search {...iconLine} />
        <input
          ref={input}
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck="false"
          aria-label="Words to find"
          placeholder="A word, a name, a line"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        {query !== '' && (
          <IconButton
            label="Clear the words"
            onClick={() => {
              setQuery('')
              input.current?.focus()
            }}
          >
            <X {...iconLine} />
          </IconButton>
        )}
      </search>
      <p className="find-count" role="status">
        {countWords(find)}
      </p>
      {find.found.map((one) => (
        <FoundPart
          key={one.part}
          reader={reader}
          found={one}
          onOpen={(part, hit) => leaveSheetStep(() => open(part, hit))}
        />
      ))}
    </Sheet>
  )
}

interface PartProps {
  readonly reader: Reader
  readonly found: FoundInPart
  readonly onOpen: (part: number, hit: FoundWords) => void
}

function FoundPart({ reader: { story, part: current }, found: { part, hits }, onOpen }: PartProps) {
  const isDiscreet = useSettings((settings) => settings.discreet)
  const [isWhole, setWhole] = useState(false)
  const heading = useId()
  const shown = isWhole ? hits : hits.slice(0, FIRST)
  return (
    <section className="found-part" aria-labelledby={heading}>
      <h3 id={heading}>
        <span dir="auto">{isDiscreet ? neutralPartName(story, part) : partName(story, part)}</span>
        <span className="found-number">
          {part === current && 'you are here · '}
          {hits.length === 1 ? '1 place' : `${hits.length} places`}
        </span>
      </h3>
      <ol className="found-list">
        {shown.map((hit) => (
          <li key={`${hit.block} ${hit.offset}`}>
            <button
              type="button"
              className="found-words"
              dir="auto"
              lang={story.language.value ?? undefined}
              onClick={() => onOpen(part, hit)}
            >
              {hit.before}
              <b>{hit.words}</b>
              {hit.after}
            </button>
          </li>
        ))}
      </ol>
      {shown.length < hits.length && (
        <button type="button" className="found-more" onClick={() => setWhole(true)}>
          Show the other {hits.length - shown.length}
        </button>
      )}
    </section>
  )
}

function countWords({ query, found, searched, missing, isDone }: Find): string {
  if (query === '') return 'Case, accents and the shape of quotation marks do not matter.'
  const places = found.reduce((sum, { hits }) => sum + hits.length, 0)
  const said = places === 0 ? `“${query}” is nowhere` : places === 1 ? '1 place' : `${places} places`
  const parts = found.length > 1 ? ` in ${found.length} parts` : ''
  const gaps =
    missing === 0
      ? ''
      : ` ${missing === 1 ? 'One part is' : `${missing} parts are`} not on this ${thisDevice} and could not be read.`
  if (!isDone) return `${places} so far, ${searched} parts looked through…`
  return places === 0
    ? `${said} in ${searched === 1 ? 'the text' : `these ${searched} parts`}.${gaps}`
    : `${said}${parts}.${gaps}`
}
