// Where the parts of a text file begin, by its lines: those found, each of which can be taken away, and a way to find
// others. Books and pages say it themselves.

import { useEffect, useState } from 'react'
import type { PartSplit } from '../../core/override/override.ts'
import type { TextLine } from '../../core/own/messages.ts'
import type { OwnStory } from '../../core/own/own-story.ts'
import { fold } from '../../core/text/fold.ts'
import { useIsWrapped } from '../state/adult.ts'
import { linesOfFile } from '../state/own/own-writes.ts'
import { Button } from '../ui/controls/button.tsx'
import { TextField } from '../ui/controls/text-field.tsx'

interface Props {
  readonly story: OwnStory
  /** Null: as they are found. */
  readonly parts: readonly PartSplit[] | null
  readonly onChange: (parts: readonly PartSplit[] | null) => void
}

export function PartSplits({ story, parts, onChange }: Props) {
  const lines = useLines(story)
  if (lines === null || lines.length === 0) return null
  const found = lines
    .filter(({ isHeading }) => isHeading)
    .map(({ number }) => ({ line: number, title: null }))
  const shown = parts ?? found
  const lineAt = new Map(lines.map((line) => [line.number, line.text]))
  const put = (line: number) => onChange([...shown, { line, title: null }].sort((a, b) => a.line - b.line))
  return (
    <fieldset className="part-splits">
      <legend>Where parts begin</legend>
      {shown.length === 0 && <p>Nowhere: it is one part.</p>}
      <ol className="part-split-list">
        {shown.map(({ line, title }) => (
          <li key={line}>
            <span dir="auto">{title ?? lineAt.get(line) ?? ''}</span>
            <span className="part-split-line">line {line}</span>
            <Button
              kind="quiet"
              aria-label={`No part begins at line ${line}`}
              onClick={() => onChange(shown.filter((one) => one.line !== line))}
            >
              Not here
            </Button>
          </li>
        ))}
      </ol>
      <FindLine
        lines={lines.filter(({ number }) => !shown.some(({ line }) => line === number))}
        onFind={put}
      />
      {parts !== null && (
        <Button kind="quiet" onClick={() => onChange(null)}>
          As they were found
        </Button>
      )}
    </fieldset>
  )
}

/** So many lines are offered. */
const MOST = 8

function FindLine({
  lines,
  onFind,
}: {
  readonly lines: readonly TextLine[]
  readonly onFind: (line: number) => void
}) {
  const [words, setWords] = useState('')
  const looked = fold(words.trim())
  const fitting =
    looked === ''
      ? []
      : lines.filter(({ number, text }) => String(number) === looked || fold(text).includes(looked))
  return (
    <>
      <TextField label="Find the line where another part begins" value={words} onChange={setWords} />
      <ul className="part-split-list" aria-label="Lines with these words">
        {fitting.slice(0, MOST).map(({ number, text }) => (
          <li key={number}>
            <span dir="auto">{text}</span>
            <span className="part-split-line">line {number}</span>
            <Button
              kind="quiet"
              aria-label={`A part begins at line ${number}`}
              onClick={() => {
                onFind(number)
                setWords('')
              }}
            >
              Begin here
            </Button>
          </li>
        ))}
      </ul>
      {fitting.length > MOST && <p>And {fitting.length - MOST} more: write a word more.</p>}
    </>
  )
}

/** The lines of the story's first file; none of a story that must not be read yet, or has several files. */
function useLines(story: OwnStory): readonly TextLine[] | null {
  const isWrapped = useIsWrapped(story.entry)
  const isOpen = !isWrapped && story.files.length === 1
  const [lines, setLines] = useState<readonly TextLine[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (isOpen) void linesOfFile(story).then((found) => isCurrent && setLines(found))
    return () => {
      isCurrent = false
    }
  }, [story, isOpen])
  return isOpen ? lines : null
}
