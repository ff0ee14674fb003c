// Days of reading under their months, each with its stories. The latest months are open; older ones come when asked for.

import { useState } from 'react'
import { Link } from 'react-router'
import { type DayOfReading, type ReadingOfDay, totalOf } from '../../core/reading/history.ts'
import { storyAddress } from '../addresses.ts'
import { adoptStyle } from '../look/adopt-style.ts'
import { useIsWrapped } from '../state/adult.ts'
import { useEntry } from '../state/catalogue.ts'
import { useReading } from '../state/reading/readings.ts'
import { Button } from '../ui/controls/button.tsx'
import { StoryName } from '../ui/story/story-name.tsx'
import { useFirstNew } from '../ui/use-lost-focus.ts'
import style from './day-list.css?inline'
import { spellDay, spellMonth } from './day-names.ts'
import { countedWords, partsWords, timeWords, wordsWords } from './reading-words.ts'
import { useRemovedName } from './removed.ts'

adoptStyle(style)

/** Months that are shown without asking. */
const MONTHS = 3

export function DayList({ days }: { readonly days: readonly DayOfReading[] }) {
  const [most, setMost] = useState(MONTHS)
  const list = useFirstNew<HTMLDivElement>(most)
  const months = [...new Set(days.map(({ day }) => day.slice(0, 7)))]
  const shown = months.slice(0, most)
  const older = months.length - shown.length
  return (
    <>
      <Totals days={days} />
      <div ref={list}>
        {shown.map((month) => (
          <section key={month} className="month" aria-labelledby={`month-${month}`}>
            <h2 id={`month-${month}`}>{spellMonth(`${month}-01`)}</h2>
            <ol className="days">
              {days
                .filter(({ day }) => day.startsWith(month))
                .map((day) => (
                  <Day key={day.day} day={day} />
                ))}
            </ol>
          </section>
        ))}
      </div>
      {older > 0 && (
        <Button onClick={() => setMost(months.length)}>
          {countedWords(older, 'older month', 'older months')}
        </Button>
      )}
    </>
  )
}

function Totals({ days }: { readonly days: readonly DayOfReading[] }) {
  const { words, seconds, stories, parts } = totalOf(days)
  const read = partsWords(parts)
  return (
    <p className="history-total">
      In {countedWords(days.length, 'day', 'days')} you have read for {timeWords(seconds)}:{' '}
      {wordsWords(words)} of {countedWords(stories, 'story', 'stories')}
      {read && `, ${read}`}.
    </p>
  )
}

function Day({ day }: { readonly day: DayOfReading }) {
  const { words, seconds, parts } = totalOf([day])
  const facts = [timeWords(seconds), wordsWords(words), partsWords(parts)]
  const stories = Object.entries(day.stories).sort(([, a], [, b]) => b.seconds - a.seconds)
  return (
    <li className="day">
      <div className="day-head">
        <h3>
          <time dateTime={day.day}>{spellDay(day.day)}</time>
        </h3>
        <p>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      </div>
      <ul className="day-stories">
        {stories.map(([story, read]) => (
          <StoryOfDay key={story} story={story} read={read} />
        ))}
      </ul>
    </li>
  )
}

function StoryOfDay({ story, read }: { readonly story: string; readonly read: ReadingOfDay }) {
  return (
    <li className="day-story">
      <Link to={storyAddress(story)}>
        <Name story={story} />
      </Link>
      <span>{timeWords(read.seconds)}</span>
    </li>
  )
}

function Name({ story }: { readonly story: string }) {
  const entry = useEntry(story)
  const reading = useReading(story)
  const isWrapped = useIsWrapped(entry)
  const removed = useRemovedName(reading)
  return entry ? <StoryName entry={entry} isWrapped={isWrapped} /> : removed
}
