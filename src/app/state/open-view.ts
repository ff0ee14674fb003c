// Opens a view from outside the views, where no link was followed: a file was dropped somewhere.

import { fullAddress } from './full-address.ts'

/** As a step of its own, so that Back leads to where one was. Nothing where it is open already. */
export function openView(address: string): void {
  const full = fullAddress(address)
  if (location.pathname === new URL(full, location.href).pathname) return
  const before: unknown = history.state
  const step: unknown = typeof before === 'object' && before !== null ? Reflect.get(before, 'idx') : null
  // What react-router keeps of its steps.
  history.pushState({ idx: typeof step === 'number' ? step + 1 : 0, key: 'dropped' }, '', full)
  dispatchEvent(new PopStateEvent('popstate', { state: history.state }))
}
