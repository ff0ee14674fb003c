// The dog-ear: the page's top corner, folded where a bookmark is.

import './corner.css'

interface Props {
  readonly isFolded: boolean
  readonly onFold: () => void
}

export function Corner({ isFolded, onFold }: Props) {
  return (
    <button type="button" className="corner" aria-pressed={isFolded} onClick={onFold}>
      <span className="visually-hidden">Fold the corner of this page</span>
      <svg viewBox="0 0 40 40" aria-hidden="true">
        {isFolded && <path className="corner-paper" d="M0 0H40V40Z" />}
        <path className="corner-leaf" d="M0 0V37a3 3 0 0 0 3 3H40Z" />
      </svg>
    </button>
  )
}
