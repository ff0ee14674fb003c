// The field for words in texts. What stands in it is the address's `q`.

import { Search, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { searchAddress } from '../addresses.ts'
import { IconButton } from '../ui/controls/button.tsx'
import { iconLine } from '../ui/icon-line.ts'
import './search-field.css'
import './text-box.css'

/** A pause this long means the reader has stopped typing. */
const PAUSE = 180

export function TextBox({ text }: { readonly text: string }) {
  const input = useRef<HTMLInputElement>(null)
  const sent = useRef(text)
  const timer = useRef(0)
  const navigate = useNavigate()

  // The field is the browser's own: only what comes from elsewhere (Back, a link) is written into it.
  useEffect(() => {
    if (!input.current || text === sent.current) return
    window.clearTimeout(timer.current)
    input.current.value = text
    sent.current = text
  }, [text])
  useEffect(() => () => window.clearTimeout(timer.current), [])
  useEffect(() => {
    if (sent.current === '') input.current?.focus()
  }, [])

  const send = () => {
    window.clearTimeout(timer.current)
    const value = input.current?.value ?? ''
    if (value === sent.current) return
    sent.current = value
    void navigate(searchAddress(value), { replace: true })
  }

  return (
    <search className="search-field text-box">
      <Search {...iconLine} />
      <input
        ref={input}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
        aria-label="Words in the stories"
        placeholder="A word, a name, a line"
        defaultValue={text}
        onInput={() => {
          window.clearTimeout(timer.current)
          timer.current = window.setTimeout(send, PAUSE)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send()
        }}
      />
      <IconButton
        label="Clear the words"
        onClick={() => {
          if (!input.current) return
          input.current.value = ''
          input.current.focus()
          send()
        }}
      >
        <X {...iconLine} />
      </IconButton>
    </search>
  )
}
