// The adult question, asked before any word of such a story is shown. A whole screen, for wherever a story would be.
// No answer is favoured, and every answer is kept on this device alone.

import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { storyAddress } from '../../addresses.ts'
import { BackToStory } from '../../reader/bars/back-to-story.tsx'
import { useBarrier } from '../../state/adult.ts'
import { isFromStory } from '../../state/reading/way-here.ts'
import { change, useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/controls/button.tsx'
import { usePageTitle } from '../../ui/page/page-title.tsx'
import { Cover } from '../../ui/story/cover.tsx'
import { thisDevice } from '../../ui/this-device.ts'
import { KeptOut } from '../kept-out.tsx'
import { ratingWords } from './adult-words.ts'
import './adult-question.css'

type AdultAnswer = 'all' | 'one' | 'no'

interface Props {
  readonly entry: Entry
}

export function AdultQuestion({ entry }: Props) {
  const barrier = useBarrier(entry)
  const wasRefused = useSettings((settings) => settings.adult === 'wrapped')
  const goBack = useWayBack(entry)
  const answer = (given: AdultAnswer) => {
    keepAnswer(given, entry.id)
    if (given === 'no') goBack()
  }
  return (
    <main className="question" id="main">
      {barrier ? (
        <KeptOut entry={entry} barrier={barrier} />
      ) : (
        <>
          <BackToStory entry={entry} />
          <div className="question-cover">
            <Cover entry={entry} isWrapped />
          </div>
          {wasRefused ? (
            <Refused entry={entry} onLeave={goBack} />
          ) : (
            <Asked entry={entry} onAnswer={answer} />
          )}
        </>
      )}
    </main>
  )
}

/** To the story's page: one step back where the reader came from there, as the question's own arrow goes. */
function useWayBack(entry: Entry): () => void {
  const navigate = useNavigate()
  const { state } = useLocation()
  return () => void (isFromStory(state) ? navigate(-1) : navigate(storyAddress(entry.id), { replace: true }))
}

function keepAnswer(answer: AdultAnswer, id: string): void {
  const { unwrapped } = useSettings.getState()
  if (answer === 'one') change({ unwrapped: [...unwrapped.filter((one) => one !== id), id] })
  else change({ adult: answer === 'all' ? 'unwrapped' : 'wrapped' })
}

function Asked({ entry, onAnswer }: Props & { readonly onAnswer: (answer: AdultAnswer) => void }) {
  const isRated = entry.rating.source === 'stated' || entry.rating.source === 'override'
  return (
    <>
      <div className="question-words">
        <QuestionTitle
          title={isRated ? 'This story was written for adults' : 'This story may be for adults'}
        />
        <p>
          {ratingWords(entry.rating)} Dogear keeps such stories wrapped{!isRated && ', too,'} until you say
          otherwise. Your answer stays on this {thisDevice}.
        </p>
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
function Refused({ entry, onLeave }: Props & { readonly onLeave: () => void }) {
  return (
    <>
      <div className="question-words">
        <QuestionTitle title="You keep adult stories wrapped" />
        <p>{ratingWords(entry.rating)} Stories like that stay wrapped by your own choice.</p>
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
