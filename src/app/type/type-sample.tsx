// A few lines in the reader's own type, so that a choice can be judged where it is made.

import { useMemo } from 'react'
import { type Block, blockText } from '../../core/story.ts'
import { asWritten, typeset } from '../../core/typography/typeset.ts'
import { useSettings } from '../state/settings.ts'
import { useTypeStyle } from './type-style.ts'
import './type-sample.css'

/** As a typewriter has it, so that the switch for printer's signs shows what it does. */
const sample: readonly Block[] = [
  'The ferry was late, as it was on every day that mattered -- and she read the notice about dogs again.',
  `"You could swim it," said the boy on the bollard. "I have. Twice, in the '90s, and once for 'money'..."`,
].map((text) => ({ kind: 'paragraph', spans: [text] }))

export function TypeSample() {
  const { variables, paragraphs, alignment } = useTypeStyle()
  const typography = useSettings((settings) => settings.typography)
  const { blocks } = useMemo(() => (typography ? typeset(sample, 'en') : asWritten(sample)), [typography])
  return (
    <div
      className="type-sample"
      style={variables}
      data-paragraphs={paragraphs}
      data-alignment={alignment}
      lang="en"
      aria-hidden="true"
    >
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sample's paragraphs are always the same.
        <p key={index}>{blockText(block)}</p>
      ))}
    </div>
  )
}
