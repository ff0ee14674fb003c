// Stands where a view cannot be shown, because one of its files did not come or because of a fault of ours: a reader
// never faces an empty page.

import { Component, type ReactNode } from 'react'
import { mendShell } from './device/worker/mend-shell.ts'
import { appBase } from './state/app-base.ts'
import { Message } from './ui/page/message.tsx'

interface Props {
  readonly children: ReactNode
}

export class FailedView extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch() {
    void mendShell().then((isMended) => isMended && location.reload())
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children
    return (
      <main>
        <Message
          title="This page could not be shown"
          text="A file of Dogear’s own did not come, or something in it broke."
          act={{ label: 'Load the page again', onClick: () => location.reload() }}
          back={{ label: 'Mend Dogear', onClick: () => location.assign(`${appBase}/?safe=1`) }}
        />
      </main>
    )
  }
}
