// The four marking colours, each with its name.

import type { HighlightColour } from '../../../core/marks/highlight.ts'
import { colourNames, highlightColours } from '../../../core/marks/highlight.ts'
import { Choice } from './choice.tsx'
import './colour-choice.css'

interface Props {
  readonly name: string
  readonly value: HighlightColour
  readonly onChoose: (colour: HighlightColour) => void
}

const options = highlightColours.map((colour) => ({
  value: String(colour),
  label: <ColourName colour={colour} />,
}))

export function ColourChoice({ name, value, onChoose }: Props) {
  const choose = (chosen: string) => {
    const colour = highlightColours.find((one) => String(one) === chosen)
    if (colour) onChoose(colour)
  }
  return (
    <div className="colour-choice">
      <Choice name={name} options={options} value={String(value)} onChoose={choose} />
    </div>
  )
}

/** A colour by its name, with a sample beside it. */
export function ColourName({ colour }: { readonly colour: HighlightColour }) {
  return (
    <span className="colour-name">
      <span className="colour-sample" data-colour={colour} aria-hidden="true" />
      {colourNames[colour]}
    </span>
  )
}
