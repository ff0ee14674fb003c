// A sheet over a dimmed page: from the bottom on a phone, from the side where there is room. It is a real modal
// dialog, so the browser itself keeps the focus inside, closes it on Esc, and gives the focus back. Back closes it, too.

import { X } from 'lucide-react'
import { type MouseEvent as Click, type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from '../controls/button.tsx'
import { iconLine } from '../icon-line.ts'
import { addSheetStep, isSheetStep, leaveSheetStep } from './sheet-step.ts'
import './sheet.css'

interface Props {
  readonly title: string
  readonly isOpen: boolean
  /** Called however it is closed, once the history is as it was before. */
  readonly onClose: () => void
  /** `tall` fills the page from 64 px down, `low` is as high as it must be and leaves the page in sight. */
  readonly height?: 'tall' | 'low'
  /** Stays at the bottom edge while the rest scrolls. */
  readonly foot?: (close: () => void) => ReactNode
  readonly children: ReactNode
}

const cross = <X {...iconLine} />

export function Sheet({ title, isOpen, onClose, height = 'tall', foot, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isWanted = useRef(false)
  const heading = useId()
  useEffect(() => {
    const { current } = dialog
    if (!current || !isOpen) return
    isWanted.current = true
    const close = () => current.close()
    const closeOutside = ({ target }: MouseEvent) => {
      if (target === current) close()
    }
    current.showModal()
    holdPage()
    const stopListening = addSheetStep(close)
    current.addEventListener('click', closeOutside)
    return () => {
      isWanted.current = false
      stopListening()
      current.removeEventListener('click', closeOutside)
      close()
      holdPage()
      leaveSheetStep()
    }
  }, [isOpen])
  const close = () => dialog.current?.close()
  // While the history goes back, a key may have opened another sheet: that one stays.
  const tell = () => isWanted.current && onClose()
  return (
    <dialog
      ref={dialog}
      className={`sheet ${height}`}
      aria-labelledby={heading}
      onClose={() => {
        holdPage()
        if (isOpen) leaveSheetStep(tell)
      }}
    >
      {isOpen && (
        <div className="sheet-inside" onClickCapture={followFromThePage}>
          <div className="sheet-head">
            <h2 id={heading}>{title}</h2>
            <IconButton label="Close" onClick={close}>
              {cross}
            </IconButton>
          </div>
          <div className="sheet-body">{children}</div>
          {foot && <div className="sheet-foot">{foot(close)}</div>}
        </div>
      )}
    </dialog>
  )
}

/** The page under a sheet stays where it is. By a class: with `:has()` the root is styled anew with every answer of a list. */
function holdPage(): void {
  document.documentElement.classList.toggle('under-sheet', document.querySelector('dialog[open]') !== null)
}

/** A link in a sheet leads on from the page under it: the sheet's own step goes first, then the link is followed. */
function followFromThePage(event: Click): void {
  const link = event.target instanceof Element && event.target.closest('a')
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
  if (!isSheetStep()) return
  event.preventDefault()
  event.stopPropagation()
  leaveSheetStep(() => link.click())
}
