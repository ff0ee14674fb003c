import { expect, test } from 'vitest'
import { decode } from './decode.ts'

function bytes(...values: readonly (number | string)[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap((value) => (typeof value === 'number' ? [value] : [...new TextEncoder().encode(value)])),
  )
}

function codes(input: Uint8Array): readonly string[] {
  return decode(input).notices.map((notice) => notice.code)
}

test('plain ASCII is UTF-8 without a word', () => {
  expect(decode(bytes('The ferry.'))).toEqual({ text: 'The ferry.', encoding: 'utf-8', notices: [] })
})

test('UTF-8 with and without its mark is the same text', () => {
  expect(decode(bytes('“né” 😀')).text).toBe('“né” 😀')
  expect(decode(bytes(0xef, 0xbb, 0xbf, '“né” 😀')).text).toBe('“né” 😀')
})

test('Windows-1252 quotes and dashes come right, and the guess is told', () => {
  const input = bytes(0x93, 'Late', 0x94, ' ', 0x96, ' she said', 0x85, ' caf', 0xe9)
  expect(decode(input).text).toBe('“Late” – she said… café')
  expect(decode(input).encoding).toBe('windows-1252')
  expect(codes(input)).toEqual(['e-001'])
})

test('a stray byte in a file of good UTF-8 does not spoil the rest', () => {
  const input = bytes('“Late,” she said. “Very.” ', 0x92)
  expect(decode(input).text).toBe('“Late,” she said. “Very.” ’')
  expect(codes(input)).toEqual(['e-002'])
})

test('overlong forms, surrogates and cut sequences are not UTF-8', () => {
  for (const bad of [
    [0xc0, 0xaf],
    [0xed, 0xa0, 0x80],
    [0xf5, 0x80, 0x80, 0x80],
    [0xe2, 0x80],
    [0xe0, 0x80, 0xaf],
  ]) {
    expect(decode(bytes(...bad)).encoding).toBe('windows-1252')
  }
})

test('UTF-16 is known by its mark or by its NULs', () => {
  const little = [...'Late.'].flatMap((letter) => [letter.charCodeAt(0), 0])
  const big = [...'Late.'].flatMap((letter) => [0, letter.charCodeAt(0)])
  for (const input of [[0xff, 0xfe, ...little], little, [0xfe, 0xff, ...big], big]) {
    expect(decode(bytes(...input)).text).toBe('Late.')
    expect(codes(bytes(...input))).toEqual(['e-003'])
  }
})

test('every line end becomes a line feed', () => {
  expect(decode(bytes('a\r\nb\rc\nd\r\r\ne\r\rf')).text).toBe('a\nb\nc\nd\ne\n\nf')
  expect(decode(bytes('a\fb\n\fc\u2028d\u2029e\r')).text).toBe('a\nb\nc\nd\ne\n')
})

test('line ends across two chunks stay one', () => {
  const long = 'x'.repeat(8191)
  expect(decode(bytes(`${long}\r\ny\r\n`)).text).toBe(`${long}\ny\n`)
})

test('characters that mean nothing go, and are counted', () => {
  const input = bytes('a', 0, 'b', 0x1a, 'c\u0007d\u007f')
  expect(decode(input).text).toBe('abcd')
  expect(decode(input).notices).toMatchObject([{ code: 'e-004', message: expect.stringContaining('4') }])
})

test('Windows-1252 characters in disguise come right', () => {
  expect(decode(bytes('it\u0092s')).text).toBe('it’s')
  expect(codes(bytes('it\u0092s'))).toEqual(['e-005'])
})

test('text damaged before is reported and left', () => {
  expect(decode(bytes('it\ufffds')).text).toBe('it\ufffds')
  expect(codes(bytes('it\ufffds'))).toEqual(['e-006'])
})

test('no bytes give no text', () => {
  expect(decode(bytes())).toEqual({ text: '', encoding: 'utf-8', notices: [] })
})
