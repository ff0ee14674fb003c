// A cover, set from type. It is ornament: the words beside it say everything, so assistive technology passes it by.
// It fills the width it is given. A catalogue's entry never changes, so its cover is worked out once.

import type { Entry } from '../../core/catalogue.ts'
import { type Cover as CoverOf, coverOf, LEFT, RIGHT } from '../../core/cover.ts'
import { LINE } from '../../core/cover-title.ts'
import { CoverFigure, type Cut } from './cover-figure.tsx'
import './cover.css'

const covers = new WeakMap<Entry, CoverOf>()

function rememberedCover(entry: Entry): CoverOf {
  const known = covers.get(entry)
  if (known) return known
  const cover = coverOf(entry)
  covers.set(entry, cover)
  return cover
}

interface Props {
  readonly entry: Entry
  /** From 96 px wide `full`, below it `small`, below 48 px `tiny`: three cuts, like the sizes of a typeface. */
  readonly cut: Cut
  /** A plain band instead of everything: see useIsWrapped. */
  readonly isWrapped: boolean
}

export function Cover({ entry, cut, isWrapped }: Props) {
  return isWrapped ? <WrappedCover cut={cut} /> : <OpenCover cover={rememberedCover(entry)} cut={cut} />
}

function OpenCover({ cover, cut }: { readonly cover: CoverOf; readonly cut: Cut }) {
  return (
    <svg
      className={`cover ${cover.form} ${cut}`}
      data-ink={cover.ink}
      viewBox="0 0 200 300"
      aria-hidden="true"
    >
      <rect className="cover-ground" width="200" height="300" rx="3" />
      {cover.form === 'bound' ? (
        <path className="cover-hinge" d="M13 0H3a3 3 0 0 0-3 3v294a3 3 0 0 0 3 3h10z" />
      ) : (
        <path className="cover-stitches" d="M7 109v20M7 171v20" />
      )}
      {cut === 'full' && <CoverWords cover={cover} />}
      <CoverFigure cover={cover} cut={cut} />
      <CoverRules cover={cover} cut={cut} />
      <rect className="cover-edge" x=".6" y=".6" width="198.8" height="298.8" rx="2.6" />
    </svg>
  )
}

function CoverWords({ cover }: { readonly cover: CoverOf }) {
  const { title, author, foot, form } = cover
  const left = LEFT[form]
  const base = lastRules.full.at - (foot.rules - 1) * lastRules.full.apart - 10
  return (
    <>
      <text className={title.isOpening ? 'cover-title opening' : 'cover-title'} fontSize={title.size}>
        {title.lines.map((line, index) => (
          <tspan key={line.text + String(index)} x={left} y={21 + title.size * (0.86 + LINE * index)}>
            {line.text}
          </tspan>
        ))}
      </text>
      {author === null ? (
        <path className="cover-blank" d={`M${left} ${base}h40`} />
      ) : (
        <text className="cover-small" x={left} y={base}>
          {author}
        </text>
      )}
      <text className="cover-small" x={RIGHT} y={base} textAnchor="end">
        {foot.rating}
      </text>
    </>
  )
}

/** Where the last rule at the foot lies, and how far the others are above it. */
const lastRules = {
  full: { at: 288, apart: 5.6 },
  small: { at: 286, apart: 11 },
  tiny: { at: 284, apart: 13.5 },
} as const

function CoverRules({ cover, cut }: { readonly cover: CoverOf; readonly cut: Cut }) {
  const { at, apart } = lastRules[cut]
  const left = LEFT[cover.form]
  const lines = Array.from(
    { length: cover.foot.rules },
    (_, index) => `M${left} ${at - apart * index}H${RIGHT}`,
  )
  return <path className={`cover-rules ${cover.foot.style}`} d={lines.join('')} />
}

function WrappedCover({ cut }: { readonly cut: Cut }) {
  return (
    <svg className={`cover wrapped ${cut}`} viewBox="0 0 200 300" aria-hidden="true">
      <rect className="cover-board" x=".6" y=".6" width="198.8" height="298.8" rx="2.6" />
      <path className="cover-joint" d="M13 1v298" />
      <path className="cover-band" d="M.6 149H199.4V221H.6z" />
      {cut === 'full' && (
        <text className="cover-wrapped-word" x="100" y="194" textAnchor="middle">
          Wrapped
        </text>
      )}
    </svg>
  )
}
