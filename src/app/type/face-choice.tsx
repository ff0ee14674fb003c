// The faces, each in its own letters where they are here.

import { bringFace, isBrought, useFaces } from '../state/faces.ts'
import { change, type Face, useSettings } from '../state/settings.ts'
import { Button } from '../ui/controls/button.tsx'
import { Choice } from '../ui/controls/choice.tsx'
import { thisDevice } from '../ui/this-device.ts'
import './face-choice.css'

const options: readonly { value: Face; label: string; className: string }[] = [
  { value: 'literata', label: 'Literata', className: 'face-literata' },
  { value: 'sans', label: 'Source Sans', className: 'face-sans' },
  { value: 'hyperlegible', label: 'Hyperlegible', className: 'face-hyperlegible' },
  { value: 'dyslexic', label: 'OpenDyslexic', className: 'face-dyslexic' },
  { value: 'phone', label: `The ${thisDevice}’s`, className: 'face-device' },
]

export function FaceChoice() {
  const face = useSettings((settings) => settings.face)
  const state = useFaces((faces) => (isBrought(face) ? faces[face] : 'here'))
  const name = options.find(({ value }) => value === face)?.label
  return (
    <div className="face-choice">
      <Choice name="Face" options={options} value={face} onChoose={(value) => change({ face: value })} />
      <div role="status">
        {state === 'not-here' && (
          <p className="face-words">
            {name} is not on this {thisDevice}, and it could not be fetched. Hyperlegible stands in for it.{' '}
            <Button kind="quiet" onClick={() => void bringFace(face)}>
              Try again
            </Button>
          </p>
        )}
      </div>
    </div>
  )
}
