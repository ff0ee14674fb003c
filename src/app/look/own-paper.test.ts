import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contrast, mixed } from '../../core/colour.ts'
import { ownRoles, READABLE } from './own-paper.ts'

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
const texts = ['--ink', '--ink2', '--accent', '--madder', '--ochre']
const highlights = ['--highlight-1', '--highlight-2', '--highlight-3', '--highlight-4']

describe('contrast', () => {
  test.each([
    ['#000000', '#ffffff', 21],
    ['#767676', '#ffffff', 4.54],
    ['#fbfbf8', '#1b1c1a', 16.5],
  ])('%s and %s', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 1)
    expect(contrast(other, one)).toBe(contrast(one, other))
  })

  test('a mix lies between', () => {
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080')
    expect(mixed('#123456', '#ffffff', 0)).toBe('#123456')
  })
})

test('on any paper with any ink, all that one operates is 7 to 1, or as readable as the paper allows', () => {
  fc.assert(
    fc.property(colour, colour, (paper, ink) => {
      const roles = ownRoles(paper, ink)
      const role = (name: string) => roles[name] ?? ''
      // Black or white is the most that any paper bears.
      const floor =
        Math.min(READABLE, Math.max(contrast(paper, '#000000'), contrast(paper, '#ffffff'))) - 0.01
      const readable = Math.min(READABLE, contrast(paper, ink))
      for (const name of texts) {
        for (const ground of ['--paper', '--sunk', '--wash']) {
          expect(contrast(role(name), role(ground))).toBeGreaterThanOrEqual(floor)
        }
      }
      for (const name of highlights) expect(contrast(ink, role(name))).toBeGreaterThanOrEqual(readable)
      expect(contrast(role('--on-accent'), role('--accent'))).toBeGreaterThanOrEqual(floor)
      expect(role('--text-ink')).toBe(ink)
      expect(contrast(role('--edge'), paper)).toBeGreaterThanOrEqual(Math.min(3, floor))
    }),
  )
})

test('where there is room, the hues of the house come through', () => {
  const roles = ownRoles('#ffffff', '#000000')
  expect(roles['--accent']).toBe('#0a5552')
  expect(roles['--sunk']).not.toBe('#ffffff')
  expect(ownRoles('#101418', '#f0f0f0')['--scheme']).toBe('dark')
})
