// Addresses as they are passed on to others: whole, with where the archive lives.

import { appBase } from './app-base.ts'

/** The whole address of a view; `fragment` without its `#`, not encoded. */
export function fullAddress(view: string, fragment = ''): string {
  const address = new URL(`${appBase}${view}`, window.location.origin)
  if (fragment !== '') address.hash = fragment
  return address.href
}
