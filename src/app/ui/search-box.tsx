// The field that looks for words. What stands in it is the address's `q`, so it works on any screen: typed on another
// one, it leads to the library.

import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { filterFromQuery, queryFromFilter } from '../../core/filter.ts'
import { addresses } from '../addresses.ts'
import { IconButton } from './button.tsx'
import { iconLine } from './icon-line.ts'
import './search-box.css'

/** A pause this long means the reader has stopped typing: the address changes once a word, not once a letter. */
const PAUSE = 140

export function SearchBox() {
  const input = useRef<HTMLInputElement>(null)
  const sent = useRef('')
  const timer = useRef(0)
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  const isLibrary = pathname === addresses.library
  const filter = filterFromQuery(isLibrary ? search : '')
  const words = filter.text

  // The field is the browser's own: only what comes from elsewhere (Back, "clear all") is written into it.
  useEffect(() => {
    if (!input.current || words === sent.current) return
    window.clearTimeout(timer.current)
    input.current.value = words
    sent.current = words
  }, [words])
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const send = () => {
    const value = input.current?.value ?? ''
    window.clearTimeout(timer.current)
    if (value === sent.current) return
    sent.current = value
    void navigate(
      { pathname: addresses.library, search: queryFromFilter({ ...filter, text: value }) },
      { replace: isLibrary },
    )
  }
  const sendSoon = () => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(send, PAUSE)
  }

  return (
    <search className="search-box">
      <Search {...iconLine} size={22} />
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
        aria-label="Search stories"
        placeholder="Title, author or summary"
        defaultValue={words}
        onInput={sendSoon}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send()
        }}
      />
      <IconButton
        label="Clear the search"
        onClick={() => {
          if (!input.current) return
          input.current.value = ''
          input.current.focus()
          send()
        }}
      >
        <X {...iconLine} size={22} />
      </IconButton>
    </search>
  )
}
