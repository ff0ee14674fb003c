// A cover, set from type. It is ornament: the words beside it say everything, so assistive technology passes it by.
// It fills the width it is given, from 96 px on; below that see small-cover.tsx. A catalogue's entry never changes, so its cover
// is worked out once.

import type { Entry } from '../../../core/catalogue/catalogue.ts'
import { type Cover as CoverOf, coverOf, LEFT, RIGHT } from '../../../core/cover/cover.ts'
import { LINE } from '../../../core/cover/cover-title.ts'
import { CoverFigure } from './cover-figure.tsx'
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
  /** A plain band instead of everything: see useIsWrapped. */
  readonly isWrapped: boolean
}

export function Cover({ entry, isWrapped }: Props) {
  return isWrapped ? <WrappedCover /> : <OpenCover cover={rememberedCover(entry)} />
}

function OpenCover({ cover }: { readonly cover: CoverOf }) {
  return (
    <svg className={`cover ${cover.form}`} data-ink={cover.ink} viewBox="0 0 200 300" aria-hidden="true">
      <rect className="cover-ground" width="200" height="300" rx="3" />
      {cover.form === 'bound' ? (
        <path className="cover-hinge" d="M13 0H3a3 3 0 0 0-3 3v294a3 3 0 0 0 3 3h10z" />
      ) : (
        <path className="cover-stitches" d="M7 109v20M7 171v20" />
      )}
      <CoverWords cover={cover} />
      <CoverFigure cover={cover} />
      <CoverRules cover={cover} />
      <rect className="cover-edge" x=".6" y=".6" width="198.8" height="298.8" rx="2.6" />
    </svg>
  )
}

function CoverWords({ cover }: { readonly cover: CoverOf }) {
  const { title, author, foot, form } = cover
  const left = LEFT[form]
  const base = LAST_RULE - (foot.rules - 1) * APART - 10
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
const LAST_RULE = 288
const APART = 5.6

function CoverRules({ cover }: { readonly cover: CoverOf }) {
  const left = LEFT[cover.form]
  const lines = Array.from(
    { length: cover.foot.rules },
    (_, index) => `M${left} ${LAST_RULE - APART * index}H${RIGHT}`,
  )
  return <path className={`cover-rules ${cover.foot.style}`} d={lines.join('')} />
}

function WrappedCover() {
  return (
    <svg className="cover wrapped" viewBox="0 0 200 300" aria-hidden="true">
      <rect className="cover-board" x=".6" y=".6" width="198.8" height="298.8" rx="2.6" />
      <path className="cover-joint" d="M13 1v298" />
      <path className="cover-band" d="M.6 149H199.4V221H.6z" />
      <text className="cover-wrapped-word" x="100" y="194" textAnchor="middle">
        Wrapped
      </text>
    </svg>
  )
}
