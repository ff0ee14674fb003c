// The heading of a screen. It names the browser's tab and, on arriving from another screen, takes the focus, so that
// a screen reader says where one is. On the first load the focus stays where the browser puts it.

import { memo, type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { appName, neutralName } from '../../look/discretion.ts'
import { isReachedByReading } from '../../state/reading/way-here.ts'
import { useSettings } from '../../state/settings.ts'
import './page.css'

let isFirstScreen = true

/** Names the tab. In discreet mode it says neither what is open nor in which app. */
export function usePageTitle(name: string): void {
  const isDiscreet = useSettings((settings) => settings.discreet)
  useEffect(() => {
    document.title = isDiscreet ? neutralName : `${name} · ${appName}`
  }, [name, isDiscreet])
}

interface Props {
  /** The tab's words: "Marks". */
  readonly name: string
  /** The heading's own content, where it is not the name. */
  readonly children?: ReactNode
  readonly className?: string
}

export const PageTitle = memo(function PageTitle({ name, children, className }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname, state } = useLocation()
  usePageTitle(name)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is a new arrival, even on the same screen.
  useEffect(() => {
    if (!isFirstScreen && isFocusFree() && !isReachedByReading(state))
      heading.current?.focus({ preventScroll: true })
    isFirstScreen = false
  }, [pathname])
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children ?? name}
    </h1>
  )
})

/** A list that has given the focus back to where one left it, and a field that asked for it, are left alone. */
function isFocusFree(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.closest('nav') !== null
}
