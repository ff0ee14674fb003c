// A tap on a card's menu in the moment before what it opens has come: the menu opens then.

import { useEffect } from 'react'

/** A tap that is older, in milliseconds, is no longer waited for. */
const WAITED_FOR = 5000

let tapped: { readonly story: string; readonly at: number } | null = null

interface Props {
  /** What holds the list. */
  readonly list: { readonly current: HTMLElement | null }
}

/** Stands where what answers the taps will be. */
export function EarlyTap({ list }: Props) {
  useEffect(() => {
    const { current } = list
    const note = ({ target }: Event) => {
      const handle = target instanceof Element ? target.closest<HTMLElement>('[data-story]') : null
      if (handle?.dataset.story) tapped = { story: handle.dataset.story, at: performance.now() }
    }
    current?.addEventListener('click', note)
    return () => current?.removeEventListener('click', note)
  }, [list])
  return null
}

/** The story whose menu is still waited for, once. */
export function takeEarlyTap(): string | null {
  const last = tapped
  tapped = null
  return last && performance.now() - last.at < WAITED_FOR ? last.story : null
}
