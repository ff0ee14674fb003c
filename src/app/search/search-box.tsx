// The field that looks for words. What stands in it is the address's `q`, so it works on any screen: typed on another
// one, it leads to the library. Names that may be meant are offered under it; Enter goes on to the texts of the stories.

import { Search, X } from 'lucide-react'
import { memo, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { type Filter, filterFromQuery } from '../../core/library/filter.ts'
import { addresses, searchAddress } from '../addresses.ts'
import { Suggestions } from '../library/later.ts'
import { withFilter } from '../library/library-query.ts'
import { endTyping, leaveWords, prepareToFind, typeWords } from '../state/search/found.ts'
import { IconButton } from '../ui/controls/button.tsx'
import { iconLine } from '../ui/icon-line.ts'
import './search-box.css'
import './search-field.css'

/** Milliseconds after which the reader has stopped typing: the address changes once a word, the list with every letter. */
const PAUSE = 400
/** Names are offered a moment after the stories that have the letters. */
const OFFER = 120

export const SearchBox = memo(function SearchBox() {
  const input = useRef<HTMLInputElement>(null)
  const sent = useRef('')
  const timer = useRef(0)
  const offer = useRef(0)
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const isLibrary = pathname === addresses.library
  const before = isLibrary ? search : ''
  const filter = useMemo(() => filterFromQuery(before), [before])
  const words = filter.text
  /** What is being typed; null while no names are offered. */
  const [typed, setTyped] = useState<string | null>(null)

  // The field is the browser's own: only what comes from elsewhere (Back, "clear all") is written into it.
  useEffect(() => {
    if (words === input.current?.value) endTyping()
    if (!input.current || words === sent.current) return
    window.clearTimeout(timer.current)
    endTyping()
    input.current.value = words
    sent.current = words
  }, [words])
  useEffect(
    () => () => {
      window.clearTimeout(timer.current)
      window.clearTimeout(offer.current)
      endTyping()
    },
    [],
  )

  const stopOffering = useCallback(() => {
    window.clearTimeout(offer.current)
    setTyped(null)
  }, [])
  const send = () => {
    const value = input.current?.value ?? ''
    window.clearTimeout(timer.current)
    if (value === sent.current) {
      endTyping()
      return
    }
    sent.current = value
    void navigate(
      { pathname: addresses.library, search: withFilter(before, { ...filter, text: value }) },
      { replace: isLibrary },
    )
  }
  const searchTexts = () => {
    window.clearTimeout(timer.current)
    stopOffering()
    const value = input.current?.value ?? ''
    if (value.trim() !== '') void navigate(searchAddress(value))
  }
  const sendSoon = () => {
    const value = input.current?.value ?? ''
    if (isLibrary) typeWords(value)
    window.clearTimeout(timer.current)
    window.clearTimeout(offer.current)
    offer.current = window.setTimeout(() => setTyped(value), OFFER)
    timer.current = window.setTimeout(send, PAUSE)
  }
  const take = useCallback(
    (next: Filter) => {
      window.clearTimeout(timer.current)
      endTyping()
      sent.current = ''
      if (input.current) input.current.value = ''
      stopOffering()
      const go = (to: Filter, replace: boolean) =>
        void navigate({ pathname: addresses.library, search: withFilter(before, to) }, { replace })
      // The letters on the way to the name are no step of their own.
      if (words !== '') go({ ...filter, text: '' }, true)
      go(next, false)
    },
    [navigate, before, filter, words, stopOffering],
  )

  return (
    <search
      className="search-field search-box"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return
        stopOffering()
        leaveWords()
      }}
    >
      <Search {...iconLine} size={22} />
      <input
        ref={input}
        type="search"
        role="combobox"
        aria-expanded="false"
        aria-autocomplete="list"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
        aria-label="Search stories"
        placeholder="Title, author or summary"
        defaultValue={words}
        onInput={sendSoon}
        onKeyDown={(event) => {
          if (event.key === 'Enter') searchTexts()
        }}
        onFocus={({ currentTarget }) => prepareToFind(isLibrary ? currentTarget.value : null)}
      />
      <IconButton
        label="Clear the search"
        onClick={() => {
          if (!input.current) return
          input.current.value = ''
          input.current.focus()
          stopOffering()
          send()
        }}
      >
        <X {...iconLine} size={22} />
      </IconButton>
      {typed !== null && input.current && (
        <Suspense>
          <Suggestions
            input={input.current}
            typed={typed}
            filter={filter}
            onChoose={take}
            onClose={stopOffering}
          />
        </Suspense>
      )}
    </search>
  )
})
