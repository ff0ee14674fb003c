// One of the reader's own stories: what was understood of its file, and who says so; what the file made doubtful; and what
// can be done.

import { Link } from 'react-router'
import { storyWords } from '../../core/catalogue/catalogue.ts'
import { spellPairing } from '../../core/library/names.ts'
import type { OwnStory } from '../../core/own/own-story.ts'
import type { NoticeCode } from '../../core/parse/notices.ts'
import type { Notice } from '../../core/story.ts'
import { storyAddress } from '../addresses.ts'
import { useIsWrapped } from '../state/adult.ts'
import { useImport } from '../state/own/own-import.ts'
import { useSettings } from '../state/settings.ts'
import { Button } from '../ui/controls/button.tsx'
import { spellCount } from '../ui/count-words.ts'
import { said } from '../ui/story/provenance.tsx'
import { SmallCover } from '../ui/story/small-cover.tsx'
import { StoryAuthor } from '../ui/story/story-author.tsx'
import { StoryName } from '../ui/story/story-name.tsx'

interface Props {
  readonly story: OwnStory
  readonly onCorrect: () => void
  readonly onRemove: () => void
}

export function OwnRow({ story, onCorrect, onRemove }: Props) {
  const { entry, files, notices } = story
  const isWrapped = useIsWrapped(entry)
  const isDiscreet = useSettings((settings) => settings.discreet)
  const isNew = useImport(({ added }) => added.includes(story.id))
  const name = <StoryName entry={entry} isWrapped={isWrapped} />
  return (
    <article className="own-row" id={story.id}>
      <SmallCover entry={entry} isWrapped={isWrapped || isDiscreet} />
      <div>
        <h3>
          <Link to={storyAddress(story.id)}>{name}</Link>
        </h3>
        {isNew && <p className="own-row-new">Just added</p>}
        {!isDiscreet && (
          <>
            <StoryAuthor entry={entry} isSentence />
            <Understood story={story} />
            <p className="own-row-file" dir="auto">
              {files.map(({ path }) => path).join(', ')}
            </p>
            <Notices notices={isWrapped ? notices.filter(isWordless) : notices} />
          </>
        )}
        <div className="own-row-acts">
          <Button kind="quiet" aria-haspopup="dialog" onClick={onCorrect}>
            Correct<span className="visually-hidden"> {name}</span>
          </Button>
          <Button kind="quiet" onClick={onRemove}>
            Remove<span className="visually-hidden"> {name}</span>
          </Button>
        </div>
      </div>
    </article>
  )
}

function Understood({ story: { entry } }: { readonly story: OwnStory }) {
  const [pairing] = entry.pairings
  const parts = entry.parts.length
  return (
    <p className="own-row-facts">
      {said(
        pairing?.source ?? 'unknown',
        'no pairing given',
        pairing?.value ? spellPairing(pairing.value) : '',
      )}
      {entry.pairings.length > 1 && ` and ${entry.pairings.length - 1} more`} ·{' '}
      {said(entry.rating.source, 'no rating given', entry.rating.value ?? '')} ·{' '}
      {parts === 1 ? '1 part' : `${parts} parts`}, {spellCount(storyWords(entry))} words
    </p>
  )
}

/** Whether a notice has no words of the text in it, which are kept back while the story is wrapped. */
function isWordless({ code }: Notice): boolean {
  return !wordy.has(code)
}

const wordy: ReadonlySet<string> = new Set<NoticeCode>(['h-010', 'l-001', 'p-002', 'p-009'])

/** So many are listed: a file may have one for each of a thousand lines. */
const MOST = 30

function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  if (notices.length === 0) return null
  return (
    <details className="own-notices">
      <summary>{notices.length === 1 ? '1 thing to look at' : `${notices.length} things to look at`}</summary>
      <ul>
        {notices.slice(0, MOST).map(({ code, line, message, hint }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two notices may be alike; a file's never move.
          <li key={index} dir="auto">
            {line !== null && `Line ${line}: `}
            {message} {hintFor(code, hint)}
          </li>
        ))}
      </ul>
      {notices.length > MOST && <p>And {notices.length - MOST} more.</p>}
    </details>
  )
}

/** What a keeper writes into a file, a reader says here. */
function hintFor(code: string, hint: string | null): string {
  if (code === ('p-009' satisfies NoticeCode)) return 'Save each story as a file of its own.'
  if (hint?.includes('.yml')) return code.startsWith('h-') ? 'Say it under Correct.' : ''
  return hint ?? ''
}
