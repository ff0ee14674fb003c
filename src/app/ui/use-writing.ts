// Words that are being written, kept while they are: a moment after the last letter, and whenever the field or the page
// goes. A phone may end the page between two letters.

import { useEffect, useMemo, useRef, useState } from 'react'

/** So long, in milliseconds, after the last letter. */
const REST = 400

export interface Writing {
  readonly words: string
  readonly write: (words: string) => void
  /** Keeps at once what is not kept yet. */
  readonly keepNow: () => void
  /** Puts back what stood there before. */
  readonly takeBack: () => void
}

/** `before` is what stands there when the writing begins; `keep` gets the words without the blanks around them. */
export function useWriting(before: string, keep: (words: string) => void): Writing {
  const [words, setWords] = useState(before)
  const keeper = useRef(keep)
  keeper.current = keep
  const [first] = useState(before)
  const acts = useMemo(() => {
    let latest = first
    let kept = first.trim()
    let timer: ReturnType<typeof setTimeout> | undefined
    const keepNow = () => {
      clearTimeout(timer)
      const now = latest.trim()
      if (now === kept) return
      kept = now
      keeper.current(now)
    }
    const write = (next: string) => {
      latest = next
      setWords(next)
      clearTimeout(timer)
      timer = setTimeout(keepNow, REST)
    }
    const takeBack = () => {
      write(first)
      keepNow()
    }
    return { write, keepNow, takeBack }
  }, [first])
  useEffect(() => {
    const { keepNow } = acts
    const onHidden = () => document.visibilityState === 'hidden' && keepNow()
    document.addEventListener('visibilitychange', onHidden)
    window.addEventListener('pagehide', keepNow)
    return () => {
      document.removeEventListener('visibilitychange', onHidden)
      window.removeEventListener('pagehide', keepNow)
      keepNow()
    }
  }, [acts])
  return { words, ...acts }
}
