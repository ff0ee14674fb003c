// One row of what goes on with this device: what it is, what it means, and what can be done.

import type { ReactNode } from 'react'
import './device-state.css'

interface RowProps {
  readonly title: ReactNode
  readonly icon: ReactNode
  readonly isTrouble?: boolean
  readonly children: ReactNode
}

export function Row({ title, icon, isTrouble = false, children }: RowProps) {
  return (
    <div className={isTrouble ? 'state-row trouble' : 'state-row'}>
      <h3>{title}</h3>
      <div className="state-words">{children}</div>
      <span className="state-icon">{icon}</span>
    </div>
  )
}
