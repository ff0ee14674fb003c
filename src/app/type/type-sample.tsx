// A few lines in the reader's own type, so that a choice can be judged where it is made.

import { useTypeStyle } from './type-style.ts'
import './type-sample.css'

export function TypeSample() {
  const { variables, paragraphs } = useTypeStyle()
  return (
    <div className="type-sample" style={variables} data-paragraphs={paragraphs} aria-hidden="true">
      <p>
        The ferry was late, as it was on every day that mattered, and she read the notice about dogs again.
      </p>
      <p>
        “You could swim it,” said the boy on the bollard. “I have. Twice, and once for <em>money</em>.”
      </p>
    </div>
  )
}
