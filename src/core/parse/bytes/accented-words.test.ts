import { expect, test } from 'vitest'
import { byteIn, type CodePage, codePages } from './code-pages.ts'
import { decode } from './decode.ts'

/** The bytes of a text in an eight-bit encoding; null where it has not got all of the letters. */
function bytesIn(page: CodePage, text: string): Uint8Array | null {
  const bytes = [...text].map((sign) =>
    sign < '\u0080' ? sign.charCodeAt(0) : byteIn(page, sign.charCodeAt(0)),
  )
  return bytes.includes(-1) ? null : Uint8Array.from(bytes)
}

test.each([
  'They met in a café by the sea.',
  'It was her fiancé, Renée.',
  'She was a naïve girl.',
  'It was the façade of it.',
  'She said, über alles, and went.',
  'There was El Niño to think of.',
  'It was his rôle.',
  'It was 20° outside.',
  'It was £5 for a lamp.',
  'It was Zoë who came in.',
  'It was Noël at last.',
  'There was apple pie à la carte.',
  'They stood in the Straße.',
  'It was André, she said.',
  'The señor was late.',
  'He lived in São Paulo.',
  'Mañana, he said.',
  'CAFÉ, said the sign.',
])('a lone letter is decided by what it spells: %s', (text) => {
  const wrong = codePages.flatMap((page) => {
    const bytes = bytesIn(page, text)
    const read = bytes && decode(bytes)
    return read && read.text !== text ? [`${page}: ${read.text}`] : []
  })
  expect(wrong).toEqual([])
})

test('an encoding that a lone letter decided is told', () => {
  const bytes = bytesIn('mac-roman', 'They met in a café by the sea.') ?? new Uint8Array()
  expect(decode(bytes).notices.map(({ code }) => code)).toEqual(['e-001'])
})

test('two bytes of Mac Roman within a word are not a letter of Armenian', () => {
  expect(decode(bytesIn('mac-roman', 'It was a coup d’état.') ?? new Uint8Array()).text).toBe(
    'It was a coup d’état.',
  )
})

test('dots between words stay dots', () => {
  const text = Array.from({ length: 20 }, () => 'Late … and later … she said.').join(' ')
  expect(decode(bytesIn('windows-1252', text) ?? new Uint8Array()).text).toBe(text)
})
