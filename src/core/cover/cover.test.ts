import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Entry } from '../catalogue/catalogue.ts'
import type { Pairing } from '../story.ts'
import { unknown } from '../story.ts'
import { coverOf, pairingInk } from './cover.ts'
import { LINE, setTitle } from './cover-title.ts'

const stated = <T>(value: T) => ({ source: 'stated', value }) as const

function pairing(names: readonly string[], more: Partial<Pairing> = {}) {
  return stated<Pairing>({ names, bond: 'romance', role: 'main', ...more })
}

const plain: Entry = {
  id: 'a-story',
  title: stated('A Story'),
  opening: 'It was the third winter of the…',
  author: stated('Pennyroyal'),
  pairings: [],
  characters: [],
  fandom: unknown,
  genres: [],
  rating: stated('PG'),
  warnings: { said: 'nothing', kinds: [], words: [] },
  summary: unknown,
  date: unknown,
  status: unknown,
  series: unknown,
  language: unknown,
  parts: [1000],
  files: [],
}

describe('the ink', () => {
  test('comes from the pairing alone, in any order and case', () => {
    expect(pairingInk({ names: ['Sherlock Holmes', 'John Watson'] })).toBe('sienna')
    expect(pairingInk({ names: ['john watson', 'SHERLOCK HOLMES'] })).toBe('sienna')
  })

  test('is graphite where no pairing is known', () => {
    expect(coverOf(plain).ink).toBe('graphite')
  })

  test('is hashed over UTF-8 bytes', () => {
    expect(pairingInk({ names: ['Éowyn', 'Faramir'] })).toBe(pairingInk({ names: ['faramir', 'éowyn'] }))
  })
})

describe('the figure', () => {
  test('is a fraction of two initials in the order of the author', () => {
    expect(coverOf({ ...plain, pairings: [pairing(['Holmes', 'Watson'])] }).figure).toEqual({
      kind: 'fraction',
      first: 'H',
      second: 'W',
    })
  })

  test('is set round an ampersand for a friendship', () => {
    const figure = coverOf({
      ...plain,
      pairings: [pairing(['Athena', 'Odysseus'], { bond: 'friendship' })],
    }).figure
    expect(figure).toEqual({ kind: 'friendship', first: 'A', second: 'O' })
  })

  test('takes the main pairing, not the one that happens to stand first', () => {
    const pairings = [pairing(['Jane', 'Bingley'], { role: 'side' }), pairing(['Elizabeth', 'Mr. Darcy'])]
    expect(coverOf({ ...plain, pairings }).figure).toMatchObject({ first: 'E', second: 'D' })
  })

  test('is the initial of the title without its article where no pairing is known', () => {
    expect(coverOf({ ...plain, title: stated("The Lamplighter's Round") }).figure).toEqual({
      kind: 'initial',
      letter: 'L',
    })
  })

  test('of a title with no letter at all is a dot', () => {
    expect(coverOf({ ...plain, title: stated('***') }).figure).toEqual({ kind: 'initial', letter: '·' })
  })
})

describe('what is not known', () => {
  test('a story without a title shows its first words as such', () => {
    const cover = coverOf({ ...plain, title: unknown })
    expect(cover.title.isOpening).toBe(true)
    expect(cover.title.lines.map((line) => line.text).join(' ')).toBe('It was the third winter of the…')
  })

  test('an author who is not stated stays blank', () => {
    expect(coverOf({ ...plain, author: unknown }).author).toBeNull()
  })

  test('the foot tells a stated rating, a guess and silence apart', () => {
    expect(coverOf({ ...plain, rating: stated('R') }).foot).toEqual({ rules: 4, style: 'whole', rating: 'R' })
    expect(coverOf({ ...plain, rating: { source: 'inferred', value: 'PG' } }).foot).toEqual({
      rules: 2,
      style: 'broken',
      rating: '[PG]',
    })
    expect(coverOf({ ...plain, rating: unknown }).foot).toEqual({ rules: 1, style: 'dotted', rating: '–' })
  })
})

describe('the title', () => {
  test('is large when short and smaller when long', () => {
    expect(setTitle('Nine Arrows', 168)).toMatchObject({
      size: 31,
      lines: [{ text: 'Nine' }, { text: 'Arrows' }],
    })
    expect(setTitle("The Beekeeper's Almanac", 158).size).toBeLessThan(31)
  })

  test('is set in even lines', () => {
    expect(setTitle('Do Not Turn Round', 158).lines.map((line) => line.text)).toEqual([
      'Do Not',
      'Turn Round',
    ])
  })

  test('breaks a word that is longer than a line', () => {
    const { lines } = setTitle('Antidisestablishmentarianism', 158)
    expect(lines[0]?.text).toMatch(/-$/)
    expect(lines.map((line) => line.text.replace('-', '')).join('')).toBe('Antidisestablishmentarianism')
  })

  test('never overruns its width or the figure below, and loses no word before the cut', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.constantFrom(158, 168), (title, width) => {
        const { lines, size } = setTitle(title, width)
        expect(lines.length * size * LINE).toBeLessThanOrEqual(92)
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width)
        const set = lines
          .map((line) => line.text)
          .join('')
          .replaceAll(/[\s-]/g, '')
        const whole = title.replaceAll(/[\s-]/g, '')
        if (!set.endsWith('…')) expect(set).toBe(whole)
        else expect(whole.startsWith(set.slice(0, -1)) || set === whole).toBe(true)
      }),
    )
  })
})
