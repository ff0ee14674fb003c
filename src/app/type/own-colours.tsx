// The reader's own paper and ink, with a word on how well they go together.

import { useId } from 'react'
import { contrast } from '../../core/colour.ts'
import { change, useSettings } from '../state/settings.ts'
import { contrastWords } from './contrast-words.ts'
import './own-colours.css'

export function OwnColours() {
  const paper = useSettings((settings) => settings.ownPaper)
  const ink = useSettings((settings) => settings.ownInk)
  const { isHard, words } = contrastWords(contrast(paper, ink))
  return (
    <div className="own-colours">
      <ColourPick name="Paper" value={paper} onPick={(ownPaper) => change({ ownPaper })} />
      <ColourPick name="Ink" value={ink} onPick={(ownInk) => change({ ownInk })} />
      <p className={isHard ? 'contrast-words hard' : 'contrast-words'} role="status">
        {words}
      </p>
    </div>
  )
}

interface PickProps {
  readonly name: string
  readonly value: string
  readonly onPick: (value: string) => void
}

function ColourPick({ name, value, onPick }: PickProps) {
  const id = useId()
  return (
    <div className="colour-pick">
      <label htmlFor={id}>{name}</label>
      <input id={id} type="color" value={value} onChange={({ target }) => onPick(target.value)} />
    </div>
  )
}
