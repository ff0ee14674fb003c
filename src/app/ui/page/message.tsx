// A plain statement where a screen or a list would be: nothing here yet, not here, nothing fits. And what can be done.

import type { ReactNode } from 'react'
import { Button, LinkButton } from '../controls/button.tsx'
import { PageTitle } from './page-title.tsx'
import './message.css'

type Act =
  | { readonly label: string; readonly to: string }
  | { readonly label: string; readonly onClick: () => void }

interface Props {
  readonly title: string
  readonly text?: ReactNode
  /** The one main act. */
  readonly act?: Act
  /** The plain way out beside it. */
  readonly back?: Act
  /** Where the screen has a heading of its own, the message is a second one under it. */
  readonly isSecond?: boolean
}

export function Message({ title, text, act, back, isSecond = false }: Props) {
  return (
    <div className="message">
      {isSecond ? <h2>{title}</h2> : <PageTitle name={title} />}
      {text && <p>{text}</p>}
      {(act || back) && (
        <div className="message-acts">
          {act && <ActButton act={act} kind="main" />}
          {back && <ActButton act={back} kind="plain" />}
        </div>
      )}
    </div>
  )
}

function ActButton({ act, kind }: { readonly act: Act; readonly kind: 'main' | 'plain' }) {
  return 'to' in act ? (
    <LinkButton kind={kind} to={act.to}>
      {act.label}
    </LinkButton>
  ) : (
    <Button kind={kind} onClick={act.onClick}>
      {act.label}
    </Button>
  )
}
