// Lines below the headings of parts that say who wrote them: taken out of the text.

import { isByline } from '../byline.ts'
import type { Draft } from '../draft.ts'
import type { Field } from './header.ts'

/** Who wrote each part, where a line below its heading says so and nothing else: `by Wren Hollis`. */
export function bylines({ rows, roles, headings }: Draft): readonly Field[] {
  return headings.flatMap(({ to }) => {
    const text = rows[to]?.text ?? ''
    const isAlone = roles[to] === 'unread' && (rows[to + 1]?.text ?? '') === ''
    return isAlone && isByline(text)
      ? [{ kind: 'author' as const, label: null, text: text.slice('by '.length), line: to + 1 }]
      : []
  })
}
