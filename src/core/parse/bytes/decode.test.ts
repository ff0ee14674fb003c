import { expect, test } from 'vitest'
import { type CodePage, codePages, unitsIn } from './code-pages.ts'
import { decode, encodingNamed } from './decode.ts'

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
    expect(decode(bytes(...bad)).encoding).not.toBe('utf-8')
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

/** Bytes of a code page, by the units of its table. */
function inPage(page: CodePage, text: string): Uint8Array {
  const units = unitsIn(page)
  return Uint8Array.from([...text].map((sign) => units.indexOf(sign.charCodeAt(0))))
}

const pages: readonly (readonly [CodePage, string])[] = [
  ['windows-1252', 'He didn’t say “late”, he said “soon” – and meant the café…'],
  ['mac-roman', 'He didn’t say “late”, he said “soon” – and meant the café…'],
  ['mac-roman', 'The café was shut, naïve of them.'],
  ['cp437', 'The café at the end of the pier was shut; the fiancée was naïve.'],
  ['cp437', '════════\r\nThe café was shut.\r\n════════'],
  ['cp850', 'Smørrebrød på båden, sagde han; ærlig talt.'],
  ['windows-1252', 'Größe, Füße und ein schönes Mädchen: „Ja“, sagte er.'],
  ['cp850', 'Größe, Füße und ein schönes Mädchen.'],
  ['windows-1252', 'CAFÉ À LA CARTE, ÉTÉ 1999'],
]

test.each(pages)('%s is known by how its letters and quotes fit: %s', (page, text) => {
  const decoded = decode(inPage(page, text))
  expect(decoded.text).toBe(text.replaceAll('\r', ''))
  expect(codes(inPage(page, text))).toEqual(['e-001'])
})

test('the keeper’s word about the encoding counts', () => {
  const input = inPage('cp437', 'é')
  expect(decode(input, { encoding: 'cp437' })).toEqual({ text: 'é', encoding: 'cp437', notices: [] })
  expect(['Latin-1', 'mac roman', 'IBM 437', 'UTF-8', 'klingon'].map(encodingNamed)).toEqual([
    'windows-1252',
    'mac-roman',
    'cp437',
    'utf-8',
    null,
  ])
})

function misread(text: string, page: CodePage, rounds: number): string {
  const units = unitsIn(page)
  let read = text
  for (let round = 0; round < rounds; round++)
    read = [...new TextEncoder().encode(read)]
      .map((byte) => String.fromCharCode(units[byte] || byte))
      .join('')
  return read
}

for (const page of codePages) {
  test.each([1, 2, 3])(
    `UTF-8 that was read as ${page} and saved again comes right, %s times over`,
    (rounds) => {
      const text = 'He didn’t say “late”, he said “soon” — and meant the café, voilà.'
      const broken = bytes(misread(text, page, rounds))
      expect(decode(broken).text).toBe(text)
      expect(codes(broken)).toContain('e-007')
    },
  )
}

test('one damaged paragraph among good ones comes right alone', () => {
  expect(decode(bytes('“Late,” she said. It didnâ€™t come. “Soon.”')).text).toBe(
    '“Late,” she said. It didn’t come. “Soon.”',
  )
})

test('closing quotes that lost their last byte come right with the rest', () => {
  expect(decode(bytes('â€œLate,â€ she said. It didnâ€™t.')).text).toBe('“Late,” she said. It didn’t.')
})

test('words with many accents are left alone', () => {
  for (const text of [
    'São João não veio; à noite, lá está a mãe.',
    'Été à Nîmes, « là-bas », dit-il.',
    'El país de mi mamá, aquí está: ¿qué?',
  ]) {
    expect(decode(bytes(text))).toEqual({ text, encoding: 'utf-8', notices: [] })
  }
})

test('Windows-1252 that was read on a Macintosh comes right, and the other way round', () => {
  expect(decode(bytes('She didnít say ìlateî, she said ìsoonî ó and meant it.')).text).toBe(
    'She didn’t say “late”, she said “soon” — and meant it.',
  )
  expect(decode(bytes('She didnÕt say ÒlateÓ, she said ÒsoonÓ Ñ and meant it.')).text).toBe(
    'She didn’t say “late”, she said “soon” — and meant it.',
  )
  expect(codes(bytes('She didnít. He didnít. They werenít.'))).toEqual(['e-009'])
})

test('HTML entities are read, those of Windows-1252 and those made twice too', () => {
  expect(
    decode(bytes('It didn&#146;t&hellip; &quot;Caf&eacute;,&quot;&nbsp;she said &amp;mdash; &amp; left.'))
      .text,
  ).toBe('It didn’t… "Café,"\u00a0she said — & left.')
  expect(decode(bytes('AT&T; R&B; Q&A &c. &nosuch; &#0; &#x202e;')).text).toBe(
    'AT&T; R&B; Q&A &c. &nosuch; &#0; &#x202e;',
  )
  expect(codes(bytes('a &amp; b'))).toEqual(['e-008'])
})

test('overstrikes are the emphasis that they were', () => {
  expect(decode(bytes('It was _\bl_\ba_\bt_\be, l\bla\bat\bte\be, tee\b.')).text).toBe(
    'It was _late_, **late**, te.',
  )
  expect(decode(bytes('_\ba_\bt_\b _\bs_\bi_\bx')).text).toBe('_at_ _six_')
  expect(decode(bytes('\u001b[1mLate\u001b[0m.')).text).toBe('Late.')
})

test('soft hyphens go, but stay at a line’s end', () => {
  expect(decode(bytes('dis\u00adlodge, dis\u00ad\nlodge')).text).toBe('dislodge, dis-\nlodge')
  expect(codes(bytes('dis\u00adlodge'))).toEqual(['e-011'])
})

test('what is no text is said to be none', () => {
  const pictures = [bytes(0x89, 'PNG', 0, 0, 0, 13), bytes(0xff, 0xd8, 0xff, 0xe0), bytes('PK', 3, 4, 20)]
  const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251)
  for (const input of [...pictures, noise]) {
    expect(decode(input)).toMatchObject({
      text: '',
      encoding: 'binary',
      notices: [{ code: 's-003', line: null }],
    })
  }
})

test('a text that an old disk filled up with NULs or end marks is a text', () => {
  for (const padding of [0, 0x1a]) {
    const input = bytes('The ferry was late.\r\n', ...Array.from({ length: 100 }, () => padding))
    expect(decode(input).text).toBe('The ferry was late.\n')
  }
})
