import { expect, test } from 'vitest'
import type { Block } from '../story.ts'
import { groundOf } from './ground.ts'
import { findParagraph, fragmentWith, paragraphFragment, paragraphInFragment } from './paragraph-link.ts'

const texts = ['“Don’t,” said the keeper of the lamp, “row.”', 'He rowed.', 'Ёлка стояла в углу.', '']
const ground = groundOf(texts.map((text): Block => ({ kind: 'paragraph', spans: [text] })))

test('a link says its paragraph by number and first words, in any script', () => {
  expect(paragraphFragment(ground, 0)).toBe('b0:dont-said-the-keeper-of-the')
  expect(paragraphFragment(ground, 2)).toBe('b2:ёлка-стояла-в-углу')
  expect(paragraphFragment(ground, 3)).toBe('b3')
})

test('reads what it wrote, encoded or not, and old links with a number alone', () => {
  const fragment = paragraphFragment(ground, 2)
  expect(paragraphInFragment(encodeURIComponent(fragment))).toEqual(paragraphInFragment(fragment))
  expect(paragraphInFragment('b12')).toEqual({ block: 12, words: '' })
  expect(paragraphInFragment('m12')).toBeNull()
  expect(paragraphInFragment('b%E0')).toBeNull()
})

test('the words win over the number, at the beginning of a paragraph or within it', () => {
  const find = (fragment: string) => {
    const link = paragraphInFragment(fragment)
    return link && findParagraph(ground, link)
  }
  expect(find('b0:he-rowed')).toEqual({ block: 1, isFound: true })
  expect(find(`b1:${'dont-said-the-keeper'}`)).toEqual({ block: 0, isFound: true })
  expect(find(fragmentWith(2, 'the keeper of the lamp'))).toEqual({ block: 0, isFound: true })
  expect(find('b1:nobody-said-that')).toEqual({ block: 1, isFound: false })
  expect(find('b99')).toEqual({ block: 3, isFound: false })
  expect(find('b1')).toEqual({ block: 1, isFound: true })
})
