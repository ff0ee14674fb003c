// Words that are being written, kept before they can be lost: whenever the field or the page goes and, where nothing
// depends on them, a moment after the last letter too. A phone may end the page between two letters.

import { useEffect, useMemo, useRef, useState } from 'react'

/** So long, in milliseconds, after the last letter. */
const REST = 400

export interface Writing {
  readonly words: string
  readonly write: (words: string) => void
  /** Keeps at once what is not kept yet; answers whether all of it is. */
  readonly keepNow: () => Promise<boolean>
  /** Puts back what stood there before. */
  readonly takeBack: () => void
}

interface Options {
  /** What stands there when the writing begins. */
  readonly before: string
  /** Gets the words without the blanks around them; answers whether they are kept. */
  readonly keep: (words: string) => Promise<boolean>
  /** Whether words are kept a moment after the last letter: not where a list sorts by them while they are written. */
  readonly isKeptMeanwhile: boolean
}

export function useWriting({ before, keep, isKeptMeanwhile }: Options): Writing {
  const [words, setWords] = useState(before)
  const keeper = useRef(keep)
  keeper.current = keep
  const [first] = useState(before)
  const acts = useMemo(() => {
    let latest = first
    /** What was kept last, as far as is known; null where the device would not keep it. */
    let kept: string | null = first.trim()
    let timer: ReturnType<typeof setTimeout> | undefined
    const keepNow = async () => {
      clearTimeout(timer)
      const now = latest.trim()
      if (now === kept) return true
      kept = now
      const isKept = await keeper.current(now)
      if (!isKept && kept === now) kept = null
      return isKept
    }
    const write = (next: string) => {
      latest = next
      setWords(next)
      clearTimeout(timer)
      if (isKeptMeanwhile) timer = setTimeout(() => void keepNow(), REST)
    }
    const takeBack = () => {
      write(first)
      void keepNow()
    }
    return { write, keepNow, takeBack }
  }, [first, isKeptMeanwhile])
  useEffect(() => {
    const keepNow = () => void acts.keepNow()
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
