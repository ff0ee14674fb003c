// Under the search field while one types: names that may be meant, each with the stories there would be with it in
// the place of what is asked of its facet. The focus stays in the field: the arrow keys go through the list, Enter
// takes, Esc closes.

import { Search } from 'lucide-react'
import { useEffect, useId, useMemo, useState } from 'react'
import type { Catalogue } from '../../core/catalogue/catalogue.ts'
import { type Filter, filterFromQuery, queryFromFilter } from '../../core/library/filter.ts'
import { type Suggestion, suggester, withSuggestion } from '../../core/library/suggest.ts'
import { useReadyCatalogue } from '../state/catalogue.ts'
import { useKnown } from '../state/known.ts'
import { spellCount, storiesWords } from '../ui/count-words.ts'
import { smallIconLine } from '../ui/icon-line.ts'
import './suggestions.css'

interface Props {
  /** The field that they belong to. */
  readonly input: HTMLInputElement
  readonly typed: string
  /** What is chosen already. */
  readonly filter: Filter
  readonly onChoose: (filter: Filter) => void
  readonly onClose: () => void
}

export function Suggestions(props: Props) {
  const catalogue = useReadyCatalogue()
  return catalogue && <OpenSuggestions {...props} catalogue={catalogue} />
}

const MOST = 6

function OpenSuggestions({
  input,
  typed,
  filter,
  onChoose,
  onClose,
  catalogue,
}: Props & { readonly catalogue: Catalogue }) {
  const known = useKnown(catalogue)
  const list = useId()
  // While words are typed the address follows, and says the same of all else.
  const conditions = queryFromFilter({ ...filter, text: '' })
  const suggest = useMemo(() => suggester(known, filterFromQuery(conditions)), [known, conditions])
  const suggestions = useMemo(() => suggest(typed, MOST), [suggest, typed])
  const [named, setNamed] = useState<string | null>(null)
  // By its name: the list may be worked out anew while the keys are on it.
  const active = suggestions.findIndex((one) => nameOf(one) === named)
  const isOpen = suggestions.length > 0

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const chosen = suggestions[active]
      const go = (to: number) => setNamed(nameOf(suggestions[to % suggestions.length]))
      if (event.key === 'ArrowDown') go(active + 1)
      else if (event.key === 'ArrowUp') go((active <= 0 ? suggestions.length : active) - 1)
      else if (event.key === 'Enter' && chosen) onChoose(withSuggestion(filter, chosen))
      else if (event.key === 'Escape') onClose()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    if (!isOpen) return
    // Before the field's own: there Enter looks for the words.
    input.addEventListener('keydown', onKey, { capture: true })
    return () => input.removeEventListener('keydown', onKey, { capture: true })
  }, [input, suggestions, active, isOpen, filter, onChoose, onClose])

  useEffect(() => {
    input.setAttribute('aria-expanded', String(isOpen))
    if (isOpen) input.setAttribute('aria-controls', list)
    else input.removeAttribute('aria-controls')
    if (active >= 0) input.setAttribute('aria-activedescendant', `${list}-${active}`)
    else input.removeAttribute('aria-activedescendant')
  }, [input, list, active, isOpen])
  useEffect(
    () => () => {
      input.setAttribute('aria-expanded', 'false')
      input.removeAttribute('aria-controls')
      input.removeAttribute('aria-activedescendant')
    },
    [input],
  )

  return (
    <>
      <p className="visually-hidden" role="status">
        {isOpen
          ? `${suggestions.length === 1 ? '1 name' : `${suggestions.length} names`} to choose from.`
          : ''}
      </p>
      {isOpen && (
        <div id={list} role="listbox" aria-label="Names" className="suggestions">
          {suggestions.map((one, at) => (
            <Option
              key={nameOf(one)}
              id={`${list}-${at}`}
              suggestion={one}
              isActive={at === active}
              onTake={() => onChoose(withSuggestion(filter, one))}
            />
          ))}
        </div>
      )}
    </>
  )
}

function nameOf(suggestion: Suggestion | undefined): string | null {
  return suggestion ? `${suggestion.facet.name} ${suggestion.value}` : null
}

interface OptionProps {
  readonly id: string
  readonly suggestion: Suggestion
  readonly isActive: boolean
  readonly onTake: () => void
}

function Option({ id, suggestion: { facet, words, stories }, isActive, onTake }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, where the focus stays.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-label={`${words}, ${facet.title.toLowerCase()}, ${storiesWords(stories)}`}
      className="suggestion"
      // A press would take the focus from the field, and close the list before the click.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onTake}
    >
      <Search {...smallIconLine} />
      <span className="suggestion-words">{words}</span>
      <span className="suggestion-kind">{facet.title}</span>
      <span className="suggestion-count">{spellCount(stories)}</span>
    </div>
  )
}
