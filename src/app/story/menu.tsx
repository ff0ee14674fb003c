// A few acts behind one button. It opens below the button, and closes on Esc, on a touch elsewhere, and after an act.

import { Ellipsis } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { iconLine } from '../ui/icon-line.ts'
import './menu.css'

interface Props {
  readonly label: ReactNode
  /** Buttons. */
  readonly children: ReactNode
}

export function Menu({ label, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const id = useId()
  useEffect(() => {
    if (!isOpen) return
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) setOpen(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
    }
  }, [isOpen])
  const close = () => {
    setOpen(false)
    opener.current?.focus()
  }
  const closeOnEscape = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && isOpen) close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is caught on its way up from the buttons within.
    <div ref={menu} className="menu" onKeyDown={closeOnEscape}>
      <button
        ref={opener}
        type="button"
        className="menu-opener"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Ellipsis {...iconLine} />
        {label}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a key on a button within is a click as well. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the click comes from the buttons within. */}
      <div id={id} className="menu-acts" hidden={!isOpen} onClick={close}>
        {children}
      </div>
    </div>
  )
}
