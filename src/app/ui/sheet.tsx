// A sheet over a dimmed page: from the bottom on a phone, from the side where there is room. It is a real modal
// dialog, so the browser itself keeps the focus inside, closes it on Esc or Back, and gives the focus back.

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from './button.tsx'
import { iconLine } from './icon-line.ts'
import './sheet.css'

interface Props {
  readonly title: string
  readonly isOpen: boolean
  /** Called however it is closed. */
  readonly onClose: () => void
  /** `tall` fills the page from 64 px down, `low` is as high as it must be and leaves the page in sight. */
  readonly height?: 'tall' | 'low'
  /** Stays at the bottom edge while the rest scrolls. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

export function Sheet({ title, isOpen, onClose, height = 'tall', foot, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const { current } = dialog
    if (!current || !isOpen) return
    current.showModal()
    const closeOutside = (event: MouseEvent) => {
      if (event.target === current) current.close()
    }
    current.addEventListener('click', closeOutside)
    return () => {
      current.removeEventListener('click', closeOutside)
      current.close()
    }
  }, [isOpen])
  return (
    <dialog ref={dialog} className={`sheet ${height}`} aria-labelledby={heading} onClose={onClose}>
      {isOpen && (
        <div className="sheet-inside">
          <div className="sheet-head">
            <h2 id={heading}>{title}</h2>
            <IconButton label="Close" onClick={() => dialog.current?.close()}>
              <X {...iconLine} />
            </IconButton>
          </div>
          <div className="sheet-body">{children}</div>
          {foot && <div className="sheet-foot">{foot}</div>}
        </div>
      )}
    </dialog>
  )
}
