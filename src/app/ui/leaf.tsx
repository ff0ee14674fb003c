// The dog-ear: a leaf with its corner turned. Open where nothing is marked, filled where something is.

interface Props {
  readonly isMarked: boolean
  readonly size?: number
  /** The corner in the accent colour, as in the mark of the app itself. */
  readonly isBrand?: boolean
}

export function Leaf({ isMarked, size = 24, isBrand = false }: Props) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M5 2.5h9.5l4.5 4.5v14.5H5z" />
      <path
        d="M14.5 2.5v4.5h4.5z"
        fill={isBrand ? 'var(--accent)' : isMarked ? 'currentColor' : 'none'}
        stroke={isBrand ? 'var(--accent)' : 'currentColor'}
      />
    </svg>
  )
}
