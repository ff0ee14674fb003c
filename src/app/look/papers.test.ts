// The same papers stand in three files, since the first paint knows no script: here they are held together.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from '../../core/colour.ts'
import { READABLE } from './own-paper.ts'
import { paperColours } from './theme.ts'

const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const tokens = textOf('tokens.css')
const page = textOf('../../../index.html')
const FIRST = 'light'

/** The roles of a paper, as its rule in the tokens gives them. */
function rolesOf(paper: string): ReadonlyMap<string, string> {
  const [, rule = ''] = tokens.split(`[data-theme="${paper}"] {`)
  const [own = ''] = rule.split('}')
  return new Map(
    [...own.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, role = '', colour = '']) => [role, colour]),
  )
}

describe.each(Object.entries(paperColours))('%s', (paper, colour) => {
  const roles = rolesOf(paper)
  const of = (role: string) => roles.get(role) ?? ''

  test('is one paper in the tokens, the first paint and the browser’s frame', () => {
    const rule = paper === FIRST ? 'html {' : `html[data-theme='${paper}'] {`
    expect(of('paper')).toBe(colour)
    expect(page).toContain(`${rule} background: ${colour}; color: ${of('ink')}; }`)
  })

  test.each(['ink', 'ink2', 'accent', 'madder', 'ochre'])('shows %s at 7 to 1 on its grounds', (role) => {
    for (const ground of ['paper', 'sunk'])
      expect(contrast(of(role), of(ground)), ground).toBeGreaterThanOrEqual(READABLE)
  })

  test('shows what is marked and pressed as clearly, and edges at 3 to 1', () => {
    const grounds = [...roles.keys()].filter((role) => role.startsWith('highlight-'))
    expect(grounds).toHaveLength(4)
    for (const ground of [...grounds, 'wash'])
      expect(contrast(of('ink'), of(ground)), ground).toBeGreaterThanOrEqual(READABLE)
    expect(contrast(of('on-accent'), of('accent'))).toBeGreaterThanOrEqual(READABLE)
    for (const ground of ['paper', 'sunk'])
      expect(contrast(of('edge'), of(ground)), ground).toBeGreaterThanOrEqual(3)
  })
})
