// A few lines in the reader's own type, so that a choice can be judged where it is made.

import { useTypeStyle } from '../reader/use-type-style.ts'
import './type-sample.css'

export function TypeSample() {
  const { variables, paragraphs } = useTypeStyle()
  return (
    <div className="type-sample" style={variables} data-paragraphs={paragraphs} aria-hidden="true">
      <p>By the end of the week the hive stood in the south window, between the barometer and my chair.</p>
      <p>“Eleven,” he would say. “Returning, heavy, from the west. Put down limes.”</p>
    </div>
  )
}
