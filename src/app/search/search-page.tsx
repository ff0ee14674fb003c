// Words in the texts of the stories on this device, `/search?q=…`: by story, each in its own words, with the way there.

import { useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { queryWords } from '../../core/search/query.ts'
import { addresses } from '../addresses.ts'
import { useReadyCatalogue } from '../state/catalogue.ts'
import { type TextSearch, useTextSearch } from '../state/search/text-search.ts'
import { Button } from '../ui/controls/button.tsx'
import { PageTitle } from '../ui/page/page-title.tsx'
import { thisDevice } from '../ui/this-device.ts'
import { FoundStory, headingId } from './found-story.tsx'
import { outcomeWords, unsearchedWords } from './search-words.ts'
import { TextBox } from './text-box.tsx'
import './search-page.css'

export function SearchPage() {
  const [query] = useSearchParams()
  const text = query.get('q') ?? ''
  const isAsking = queryWords(text).length > 0
  const search = useTextSearch(text)
  return (
    <div className="search-page">
      <PageTitle name="Search inside the stories" />
      <TextBox text={text} />
      {!isAsking && (
        <p className="search-hint">
          Every story on this {thisDevice} is looked through, with no network. Case, accents and the shape of
          quotation marks do not matter.
        </p>
      )}
      {isAsking && <Outcome search={search} text={text} />}
    </div>
  )
}

/** The answer to an older query stays in sight until there is one to this. */
function Outcome({ search, text }: { readonly search: TextSearch | null; readonly text: string }) {
  const isAnswered = search?.query === text && search.isDone
  return (
    <>
      <p className="search-outcome" role="status">
        {isAnswered && outcomeWords(search, thisDevice)}
      </p>
      {!isAnswered && <p className="search-progress">{progressWords(search, text)}</p>}
      {search && <FoundStories key={search.query} search={search} />}
      {isAnswered && <Unsearched search={search} />}
      <p className="search-titles">
        <Link to={{ pathname: addresses.library, search: `?${new URLSearchParams({ q: text })}` }}>
          Look for these words in titles, authors and summaries
        </Link>
      </p>
    </>
  )
}

function progressWords(search: TextSearch | null, text: string): string {
  if (search?.query !== text || search.searched === 0) return 'Looking…'
  return `Looking… ${search.searched} of ${search.toSearch} stories so far`
}

/** So many stories are shown at first, and so many more each time. */
const AT_ONCE = 10

/** How many of a query's stories were shown, for Back. */
const shownOf = { query: '', count: AT_ONCE }

function FoundStories({ search: { query, stories, isForgiving } }: { readonly search: TextSearch }) {
  const catalogue = useReadyCatalogue()
  const [count, setCount] = useState(() => (shownOf.query === query ? shownOf.count : AT_ONCE))
  const arrival = useRef<string | null>(null)
  useEffect(() => {
    Object.assign(shownOf, { query, count })
    // The button moves down or goes: whoever pressed it goes on at the first story that is new.
    if (arrival.current) document.getElementById(arrival.current)?.focus()
    arrival.current = null
  }, [query, count])
  if (!catalogue) return null
  const shown = stories.slice(0, count).map((story) => catalogue.entryAt(story))
  const rest = stories.length - shown.length
  const showMore = () => {
    const next = stories[count]
    arrival.current = next === undefined ? null : headingId(catalogue.entryAt(next))
    setCount(count + AT_ONCE)
  }
  return (
    <>
      {shown.map((entry) => (
        <FoundStory key={entry.id} entry={entry} query={query} isForgiving={isForgiving} />
      ))}
      {rest > 0 && (
        <p className="search-more">
          <Button onClick={showMore}>{moreWords(rest)}</Button>
        </p>
      )}
    </>
  )
}

function moreWords(rest: number): string {
  if (rest === 1) return 'Show one more story'
  return rest <= AT_ONCE ? `Show the other ${rest} stories` : `Show ${AT_ONCE} of ${rest} more stories`
}

function Unsearched({ search }: { readonly search: TextSearch }) {
  const sentences = unsearchedWords(search, thisDevice)
  if (sentences.length === 0) return null
  return (
    <div className="search-unsearched">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {search.leftOut.notHere > 0 && (
        <p>
          <Link to={addresses.device}>Bring stories to this {thisDevice}</Link>
        </p>
      )}
    </div>
  )
}
