// The adult question, asked before any word of such a story is shown. A whole screen, for wherever a story would be.
// No answer is favoured, and every answer is kept on this device alone.

import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Entry } from '../../core/catalogue.ts'
import { storyAddress } from '../addresses.ts'
import { isKeptOut } from '../state/adult.ts'
import { change, useSettings } from '../state/settings.ts'
import { Button } from '../ui/button.tsx'
import { Cover } from '../ui/cover.tsx'
import { iconLine } from '../ui/icon-line.ts'
import { usePageTitle } from '../ui/page-title.tsx'
import { questionWords } from './adult-words.ts'
import { KeptOut } from './kept-out.tsx'
import './adult-question.css'

export type AdultAnswer = 'all' | 'one' | 'no'

interface Props {
  readonly entry: Entry
  /** Called once the answer is kept. Without it, a no leads back to the story's page. */
  readonly onAnswer?: (answer: AdultAnswer) => void
}

export function AdultQuestion({ entry, onAnswer }: Props) {
  const keptOut = useSettings((settings) => isKeptOut(entry, settings))
  const navigate = useNavigate()
  const wasRefused = useSettings((settings) => settings.adult === 'wrapped')
  const answer = (given: AdultAnswer) => {
    keepAnswer(given, entry.id)
    if (onAnswer) onAnswer(given)
    else if (given === 'no') void navigate(storyAddress(entry.id), { replace: true })
  }
  return (
    <main className="question" id="main">
      {keptOut ? (
        <KeptOut />
      ) : (
        <>
          <Link className="icon-button" to={storyAddress(entry.id)} aria-label="Back to the story’s page">
            <ArrowLeft {...iconLine} />
          </Link>
          <div className="question-cover">
            <Cover entry={entry} cut="full" isWrapped />
          </div>
          {wasRefused ? <Refused onLeave={() => answer('no')} /> : <Asked entry={entry} onAnswer={answer} />}
        </>
      )}
    </main>
  )
}

function keepAnswer(answer: AdultAnswer, id: string): void {
  const { unwrapped } = useSettings.getState()
  if (answer === 'one') change({ unwrapped: [...unwrapped.filter((one) => one !== id), id] })
  else change({ adult: answer === 'all' ? 'unwrapped' : 'wrapped' })
}

function Asked({
  entry,
  onAnswer,
}: {
  readonly entry: Entry
  readonly onAnswer: (answer: AdultAnswer) => void
}) {
  const { title, text } = questionWords(entry.rating)
  return (
    <>
      <div className="question-words">
        <QuestionTitle title={title} />
        <p>{text}</p>
        <p>Are you old enough to read adult stories where you live?</p>
      </div>
      <div className="question-answers">
        <Button onClick={() => onAnswer('all')}>Yes, unwrap them all</Button>
        <Button onClick={() => onAnswer('one')}>Yes, but only this one</Button>
        <Button onClick={() => onAnswer('no')}>No, keep them wrapped</Button>
        <p>You can change your mind in Settings.</p>
      </div>
    </>
  )
}

/** The answer was no: it is remembered, and not asked for again until the reader wants it. */
function Refused({ onLeave }: { readonly onLeave: () => void }) {
  return (
    <>
      <div className="question-words">
        <QuestionTitle title="You keep adult stories wrapped" />
        <p>This is one of them, or its author gave no rating. You answered no when Dogear asked.</p>
      </div>
      <div className="question-answers">
        <Button onClick={() => change({ adult: 'unasked' })}>Ask me again</Button>
        <Button onClick={onLeave}>Leave it wrapped</Button>
      </div>
    </>
  )
}

/** Takes the focus, so that the question is heard before its answers. */
function QuestionTitle({ title }: { readonly title: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  usePageTitle(title)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  )
}
