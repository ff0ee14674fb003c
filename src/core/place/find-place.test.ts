import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block } from '../story.ts'
import { findInStory, findPlace, isSure } from './find-place.ts'
import { groundOf, type PartGround } from './ground.ts'
import { beginningOf, markPlace, type Place } from './place.ts'

const paragraph = (text: string): Block =>
  text === '' ? { kind: 'scene-break' } : { kind: 'paragraph', spans: [text] }
const ground = (texts: readonly string[]) => groundOf(texts.map(paragraph))
const story = (...parts: readonly (readonly string[])[]): readonly PartGround[] =>
  parts.map((texts, part) => ({ part, ground: ground(texts) }))

const words = [
  'The gate was shut when we came, and nobody had the key.',
  'Yes.',
  'She had the key in her sleeve, as it turned out, and had forgotten it.',
  'Yes.',
  'It rained until the Thursday, when it thought of something else to do.',
  'We went in by the window after all, and tore only one coat between us.',
  'Inside there was a table with three legs, and a clock that had opinions.',
  'Nobody sat down. There was a feeling that the chairs were expecting someone.',
]
/** Long enough for landmarks. */
const chapter = [
  ...Array.from(
    { length: 9 },
    (_, at) => `On the ${at + 2}th of March he wrote ${at * 3} lines, and burned ${at}.`,
  ),
  ...words,
  ...Array.from(
    { length: 9 },
    (_, at) => `By the ${at + 2}th of April she had ${at * 5} answers, and sent none.`,
  ),
]
const others = [
  'The ferryman had a cousin who could whistle in two parts, and often did.',
  'It was agreed that the lamp should be moved to the other end of the jetty.',
  'Three days later the lamp was moved back again, and no one took the blame.',
  'A letter came for Mrs. Orrin with a stamp on it that nobody had seen before.',
]

describe('in the same text a place is', () => {
  test('where it was', () => {
    const found = findPlace(ground(words), markPlace(ground(words), 0, 2, 13))
    expect(found).toEqual({ part: 0, block: 2, offset: 13, by: 'text', score: 1, candidates: [] })
  })

  test('where it was, whatever the text is', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 120 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (one, block, offset) => {
        const place = markPlace(ground(one), 0, block % one.length, offset % 130)
        const found = findPlace(ground(one), place)
        expect(found).toMatchObject({ block: place.block, offset: place.offset, score: 1 })
        expect(markPlace(ground(one), 0, found.block, found.offset)).toEqual(place)
      }),
    )
  })

  test('at the same letter where only signs have changed', () => {
    const printed = ground(['“Late?” — he said — “it’s no more than ten…”', 'And it was ten.'])
    const typed = ground(['"Late?"--he said--"it\'s no more than ten..."', 'AND IT was ten.'])
    const found = findPlace(typed, markPlace(printed, 0, 0, 26))
    expect(found).toMatchObject({ block: 0, by: 'text', score: 1 })
    expect('"Late?"--he said--"it\'s no more than ten..."'.slice(found.offset)).toMatch(/^no more/)
  })

  test('in the part that has that text now', () => {
    const place = markPlace(ground(words), 0, 4, 3)
    expect(findInStory(story(others, words), place)).toMatchObject({
      part: 1,
      block: 4,
      offset: 3,
      by: 'text',
    })
  })
})

describe('in a changed text a place', () => {
  const placeAt = (block: number, offset = 0) => markPlace(ground(words), 0, block, offset)
  const placeInChapter = (block: number, offset = 0) => markPlace(ground(chapter), 0, 9 + block, offset)

  test('follows its paragraph when others are put in before it', () => {
    const found = findInStory(story([others[0] ?? '', others[1] ?? '', ...chapter]), placeInChapter(4, 10))
    expect(found).toMatchObject({ block: 15, offset: 10, by: 'block' })
    expect(isSure(found)).toBe(true)
  })

  test('follows its words when its paragraph is mended', () => {
    const mended = chapter.with(13, `At last. ${words[4]?.replace('Thursday', 'Tuesday')}`)
    const found = findInStory(story(mended), placeInChapter(4, (words[4] ?? '').indexOf('thought')))
    expect(mended[found.block]?.slice(found.offset)).toMatch(/^thought of something/)
    expect(isSure(found)).toBe(true)
  })

  test('goes with its half of a paragraph that was split, and with both of two that were joined', () => {
    const split = [
      ...words.slice(0, 7),
      'Nobody sat down.',
      'There was a feeling that the chairs were expecting someone.',
    ]
    expect(findInStory(story(split), placeAt(7, 17))).toMatchObject({ block: 8, offset: 0 })
    const joined = [...words.slice(0, 4), `${words[4]} ${words[5]}`, ...words.slice(6)]
    expect(findInStory(story(joined), placeAt(5))).toMatchObject({
      block: 4,
      offset: (words[4] ?? '').length + 1,
    })
  })

  test('tells equal paragraphs apart', () => {
    expect(findInStory(story([others[0] ?? '', ...words]), placeAt(3))).toMatchObject({ block: 4 })
    expect(findInStory(story(['Yes.', others[0] ?? '', ...words]), placeAt(3))).toMatchObject({ block: 5 })
    expect(findInStory(story(['Yes.', others[0] ?? '', ...words]), placeAt(1))).toMatchObject({ block: 3 })
  })

  test('is found in another part where parts were put in before or cut anew', () => {
    const added = findInStory(story(others, chapter.with(0, 'The gate was open.')), placeInChapter(5, 8))
    expect(added).toMatchObject({ part: 1, block: 14, offset: 8 })
    expect(isSure(added)).toBe(true)
    const cut = findInStory(story(chapter.slice(0, 12), chapter.slice(12)), placeInChapter(5, 8))
    expect(cut).toMatchObject({ part: 1, block: 2, offset: 8 })
    expect(isSure(cut)).toBe(true)
  })

  test('is near where it was when its paragraph is gone, and says so', () => {
    const found = findInStory(story(words.toSpliced(5, 1)), placeAt(5, 20))
    expect([4, 5]).toContain(found.block)
    expect(found.by).toBe('near')
    expect(isSure(found)).toBe(false)
    expect(found.candidates[0]).toEqual({ part: 0, block: found.block, offset: found.offset })
  })

  test('is not taken for the same words elsewhere when its own paragraph is gone', () => {
    const refrain = (verse: number) => [`Verse ${verse} of the song, which is long.`, ...others]
    const song = [1, 2, 3].flatMap(refrain)
    const place = markPlace(ground(song), 0, 12, 0)
    const found = findInStory(story(song.toSpliced(10, 5)), place)
    expect(isSure(found)).toBe(false)
  })

  test('is at the same share of its part where nothing is left of it', () => {
    const found = findInStory(
      story(Array.from({ length: 20 }, (_, at) => `${others[at % 4]} ${at}`)),
      placeAt(7),
    )
    expect(found).toMatchObject({ by: 'share', score: 0 })
    expect(found.block).toBeGreaterThan(12)
  })

  test('in a part alone is only believed where little has changed: a new part may tell it again', () => {
    const recap = [...others, ...chapter.slice(9, 16), ...others]
    const found = findPlace(ground(recap), placeInChapter(4, 10))
    expect(found).toMatchObject({ block: 8, offset: 10 })
    expect(isSure(found)).toBe(false)
    expect(isSure(findPlace(ground(chapter.with(15, 'Inside there was a table.')), placeInChapter(4)))).toBe(
      true,
    )
  })
})

describe('a record of version 0.1.0', () => {
  /** As it was kept then: without landmarks, with other hashes. */
  const asItWas = ({ landmarks: _, alike: __, ...place }: Place): Place => ({
    ...place,
    text: '1x',
    blockId: '1y.0',
  })

  test('is found in the same text, without a word', () => {
    const found = findPlace(ground(words), asItWas(markPlace(ground(words), 0, 4, 10)))
    expect(found).toMatchObject({ block: 4, offset: 10 })
    expect(isSure(found)).toBe(true)
  })

  test('is found in a changed one', () => {
    const found = findInStory(story(others, words), asItWas(markPlace(ground(words), 0, 4, 10)))
    expect(found).toMatchObject({ part: 1, block: 4, offset: 10 })
  })
})

describe('of a place in a part that was not opened', () => {
  test('the beginning is known, and no word is due', () => {
    expect(findPlace(ground(words), beginningOf(3))).toMatchObject({
      part: 3,
      block: 0,
      by: 'start',
      score: 1,
    })
    expect(findPlace(ground([]), beginningOf(0))).toMatchObject({ block: 0, offset: 0, by: 'start' })
    expect(findInStory([], beginningOf(2))).toMatchObject({ part: 2, block: 0, offset: 0 })
  })
})

/** Texts that repeat themselves as well as texts that do not. */
const anyText = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 90 }),
    fc.constantFrom(...words, ...others, '', '* * *', '…', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'),
  ),
  { maxLength: 25 },
)

test('a place is out of range nowhere, and believed only where it is, whatever was marked and what became of it', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.array(anyText, { maxLength: 3 }),
      fc.nat(30),
      fc.nat(95),
      (one, parts, block, offset) => {
        const place = markPlace(ground(one), 0, block, offset)
        for (const found of [findInStory(story(...parts), place), findPlace(ground(parts[0] ?? []), place)]) {
          const text = parts[found.part]?.[found.block] ?? ''
          expect(found.block).toBeGreaterThanOrEqual(0)
          expect(found.block).toBeLessThan(Math.max(1, parts[found.part]?.length ?? 0))
          expect(found.offset).toBeGreaterThanOrEqual(0)
          expect(found.offset).toBeLessThanOrEqual(text.length)
          expect(found.score).toBeGreaterThanOrEqual(0)
          expect(found.score).toBeLessThanOrEqual(1)
          expect(found.candidates.length).toBeLessThanOrEqual(3)
          expect(found.candidates.length > 0).toBe(!isSure(found))
        }
      },
    ),
  )
})

describe('finding takes a bounded time', () => {
  /** The processor's time: a busy machine is no fault. */
  const milliseconds = (work: () => unknown) => {
    const began = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }

  test('in a text of one letter', () => {
    const place = markPlace(ground(['a'.repeat(400_000)]), 0, 0, 200_000)
    expect(milliseconds(() => findPlace(ground(['a'.repeat(399_000), 'b']), place))).toBeLessThan(2000)
  })

  test('in a line repeated ten thousand times', () => {
    const lines = Array.from({ length: 10_000 }, () => 'And the boat goes over, and the boat comes home.')
    const place = markPlace(ground(lines), 0, 5000, 4)
    const found = ground([...others, ...lines])
    expect(milliseconds(() => findPlace(found, place))).toBeLessThan(2000)
    expect(findPlace(found, place).block).toBe(5004)
  })

  test('in a hundred thousand paragraphs', () => {
    const prose = Array.from(
      { length: 100_000 },
      (_, at) => `${others[at % 4]} That was the ${at}th time, and ${at * 7} followed.`,
    )
    const place = markPlace(ground(prose), 0, 50_000, 5)
    const changed = ground(prose.with(50_000, 'Quite another thing.'))
    expect(milliseconds(() => findPlace(changed, place))).toBeLessThan(2000)
  })
})
