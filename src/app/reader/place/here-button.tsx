// "I am here": for who listens instead of looking. A screen reader goes through the text without moving the page, so
// nothing tells the page where it is; a button after each paragraph does.

import { useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import { storyShare } from '../../../core/reading/reading.ts'
import { blockText } from '../../../core/story.ts'
import { type Reader, useReader } from '../reader.ts'
import './here-button.css'

interface Paragraph {
  readonly part: number
  readonly block: number
}

/** The paragraph whose button was pressed last; pressed again, it is another object. */
const usePressed = create<{ readonly paragraph: Paragraph | null }>(() => ({ paragraph: null }))

/** Stands after a block, never within it: offsets in the text count the letters of blocks. */
export function HereButton({ part, block }: Paragraph) {
  return (
    <button
      type="button"
      className="here-button"
      lang="en"
      dir="ltr"
      data-here={block}
      onClick={() => usePressed.setState({ paragraph: { part, block } })}
    >
      I am here
    </button>
  )
}

/** Makes the paragraph of a pressed button the reader's place, and says so. */
export function HereWord() {
  const reader = useReader()
  const latest = useRef(reader)
  latest.current = reader
  const [said, setSaid] = useState({ words: '', times: 0 })
  useEffect(
    () =>
      usePressed.subscribe(({ paragraph }) => {
        if (!paragraph) return
        latest.current.goTo({ ...paragraph, offset: 0 }, false)
        const words = wordsFor(latest.current, paragraph)
        setSaid(({ times }) => ({ words, times: times + 1 }))
      }),
    [],
  )
  return (
    <p className="visually-hidden" role="status">
      {/* Said anew when the same is said twice. */}
      <span key={said.times}>{said.words}</span>
    </p>
  )
}

const FIRST_WORDS = 6

function wordsFor({ entry, sections }: Reader, { part, block }: Paragraph): string {
  const section = sections.find((one) => one.part === part)
  const text = section?.typeset.blocks[block]
  if (!section || !text) return ''
  const words = blockText(text)
    .trim()
    .split(/\s+/, FIRST_WORDS + 1)
  const beginning = words.slice(0, FIRST_WORDS).join(' ') + (words.length > FIRST_WORDS ? '…' : '')
  const { starts } = section.ground
  const share = storyShare({ part, share: (starts[block] ?? 0) / (starts.at(-1) || 1) }, entry.parts)
  return `You are here: “${beginning}”, ${Math.round(share * 100)} % of the story.`
}
