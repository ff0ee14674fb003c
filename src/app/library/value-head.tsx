// The head of an author's, a pairing's, a series' … own page: what its stories are together, and whom else they lead to.

import { useMemo } from 'react'
import { Link } from 'react-router'
import { inSeriesOrder } from '../../core/catalogue/series-order.ts'
import type { Known } from '../../core/library/ask.ts'
import { type FacetName, NOT_STATED } from '../../core/library/facet.ts'
import { wordsOfValue } from '../../core/library/facet-values.ts'
import { facetNamed } from '../../core/library/facets.ts'
import type { PagedFacet, SingleValue } from '../../core/library/single-value.ts'
import { beside, together } from '../../core/library/together.ts'
import { minutesFor, spellMinutes } from '../../core/reading/pace.ts'
import { readState } from '../../core/reading/reading.ts'
import { storyAddress } from '../addresses.ts'
import { useIsWrapped } from '../state/adult.ts'
import { usePace } from '../state/reading/pace.ts'
import { useReadings } from '../state/reading/readings.ts'
import { spellCount, storiesWords } from '../ui/count-words.ts'
import { StoryName } from '../ui/story/story-name.tsx'
import { storiesWith } from './library-query.ts'
import type { Library } from './use-library.ts'
import './value-head.css'

interface Props {
  readonly value: SingleValue
  readonly library: Library
}

/** Where each kind of page leads on to, and in which words. */
const ways: Readonly<Record<PagedFacet, readonly (readonly [FacetName, string])[]>> = {
  author: [
    ['pairing', 'Pairings'],
    ['series', 'Series'],
  ],
  pairing: [
    ['author', 'Authors'],
    ['pairing', 'Also with'],
  ],
  series: [
    ['author', 'By'],
    ['pairing', 'Pairings'],
  ],
  character: [['pairing', 'Pairings']],
  fandom: [
    ['pairing', 'Pairings'],
    ['author', 'Authors'],
  ],
}

export function ValueHead({ value, library }: Props) {
  const { known, shown, asked } = library
  const facet = facetNamed(value.facet)
  const pace = usePace()
  const { words, years } = useMemo(() => together(known.catalogue, shown), [known.catalogue, shown])
  const name = facet ? wordsOfValue(known, facet, value.value) : value.value
  const facts = [
    storiesWords(asked.count),
    `${spellCount(words)} words`,
    spellMinutes(minutesFor(words, pace)),
    ...(years ? [years[0] === years[1] ? String(years[0]) : `${years[0]} to ${years[1]}`] : []),
  ]
  return (
    <header className="value-head">
      <p className="value-kind">{facet?.title}</p>
      <h2>{name}</h2>
      <p className="value-facts">{facts.join(' · ')}</p>
      {value.facet === 'series' && <NextOfSeries library={library} />}
      {ways[value.facet].map(([to, words]) => (
        <Others key={to} to={to} words={words} value={value} known={known} counts={asked.countsOf} />
      ))}
    </header>
  )
}

interface OthersProps extends Pick<Props, 'value'> {
  readonly to: FacetName
  readonly words: string
  readonly known: Known
  readonly counts: Library['asked']['countsOf']
}

/** Others named on one page. */
const MOST = 6

function Others({ to, words, value, known, counts }: OthersProps) {
  const others = useMemo(() => {
    const facet = facetNamed(to)
    const stated = facet && known.catalogue.stated(to)
    if (!facet || !stated) return []
    // In the value's own facet its counts would be those of taking its place.
    const inThese = facet.name === value.facet ? beside(known, value) : counts(facet)
    return stated
      .values()
      .map((one, index) => ({ ...one, stories: inThese[index] ?? 0 }))
      .filter((one) => one.stories > 0 && one.value !== NOT_STATED && one.value !== value.value)
      .sort((a, b) => b.stories - a.stories)
      .slice(0, MOST)
  }, [to, value, known, counts])
  if (others.length === 0) return null
  return (
    <p className="value-others">
      <span>{words}</span>
      {others.map((one) => (
        <Link key={one.value} to={storiesWith(to, one.value)}>
          {one.words}
        </Link>
      ))}
    </p>
  )
}

/** The first of a series that is not read yet, in whatever order the list stands. */
function NextOfSeries({ library: { known, shown } }: Pick<Props, 'library'>) {
  const readings = useReadings((all) => all.byStory)
  const stories = Array.from(shown, (ordinal) => known.catalogue.entryAt(ordinal)).sort(inSeriesOrder)
  const isRead = ({ id, parts }: (typeof stories)[number]) =>
    readState(readings[id], parts.length) === 'finished'
  const read = stories.filter(isRead).length
  const next = stories.find((entry) => !isRead(entry))
  const isWrapped = useIsWrapped(next)
  if (read === 0) return null
  return (
    <p>
      {next ? `You have read ${read} of ${stories.length}. Next: ` : `You have read all ${stories.length}.`}
      {next && (
        <Link to={storyAddress(next.id)}>
          <StoryName entry={next} isWrapped={isWrapped} />
        </Link>
      )}
    </p>
  )
}
