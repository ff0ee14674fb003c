// The cover of a story where it is too small for words: figure and rules alone, in two cuts like the sizes of a typeface.
// Of boxes and backgrounds, not drawn as cover.tsx is: a list writes dozens of them anew with every filter, and a browser
// lays out and paints these several times as fast. As wide as `--cover-width` says.

import { type CSSProperties, memo } from 'react'
import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { letterShare, smallCoverOf } from '../../../core/cover/cover.ts'
import './small-cover.css'

interface Props {
  readonly entry: Entry
  /** A plain band instead of everything: see useIsWrapped. */
  readonly isWrapped: boolean
  /** Below 48 px. */
  readonly isTiny?: boolean
}

export const SmallCover = memo(function SmallCover({ entry, isWrapped, isTiny = false }: Props) {
  const cut = isTiny ? 'small-cover tiny' : 'small-cover'
  if (isWrapped) return <span className={`${cut} wrapped`} aria-hidden="true" />
  const { form, ink, foot, figure } = smallCoverOf(entry)
  return (
    <span
      className={`${cut} ${form} ${figure.kind} ${foot.style} rules-${foot.rules}`}
      data-ink={ink}
      aria-hidden="true"
    >
      {figure.kind === 'initial' ? coverLetter(figure.letter, 'alone') : coverLetter(figure.first, 'first')}
      {figure.kind === 'friendship' && <i className="cover-letter ampersand">&amp;</i>}
      {figure.kind !== 'initial' && coverLetter(figure.second, 'second')}
    </span>
  )
})

/** The first letter of one cover is the first of the next: where another story takes a row over, it is written anew. */
function coverLetter(letter: string, at: 'alone' | 'first' | 'second') {
  const share = letterShare(letter)
  const style = share === 1 ? undefined : ({ '--share': share } as CSSProperties)
  return (
    <b className={`cover-letter ${at}`} style={style}>
      {letter}
    </b>
  )
}
