// How far a story is read: a thin line with a tick for each part and a turned corner for each bookmark.
// The words beside it ("Part 4 of 12") say the same, so it is hidden from assistive technology.

import './progress-line.css'

interface Props {
  /** Share read, 0 to 1. */
  readonly share: number
  /** Words of each part; the ticks stand between them. */
  readonly parts: readonly number[]
  /** Shares at which a corner is turned. */
  readonly corners?: readonly number[]
  /** A knob at the share read, for a line that can be dragged. */
  readonly hasKnob?: boolean
}

/** More ticks than this would run into each other on a phone. */
const MOST_TICKS = 40

export function ProgressLine({ share, parts, corners = [], hasKnob = false }: Props) {
  return (
    <svg className="progress-line" aria-hidden="true">
      <rect className="progress-rest" y="17.5" width="100%" height="1" />
      <rect className="progress-read" y="16.5" width={percent(share)} height="3" />
      {ticksOf(parts).map((tick) => (
        <rect
          key={tick}
          className={tick < share ? 'progress-tick read' : 'progress-tick'}
          x={percent(tick)}
          y="14.5"
          width="1"
          height="7"
        />
      ))}
      {corners.map((corner) => (
        <svg key={corner} x={percent(corner)} y="4" overflow="visible" aria-hidden="true">
          <path className="progress-corner" d="M-4 0h8v8z" />
        </svg>
      ))}
      {hasKnob && (
        <svg x={percent(share)} y="11" overflow="visible" aria-hidden="true">
          <rect className="progress-knob" x="-4" width="8" height="14" />
        </svg>
      )}
    </svg>
  )
}

function ticksOf(parts: readonly number[]): readonly number[] {
  if (parts.length > MOST_TICKS) return []
  const whole = parts.reduce((sum, words) => sum + words, 0) || 1
  let before = 0
  return parts.slice(0, -1).map((words) => {
    before += words
    return before / whole
  })
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`
}
