import { describe, expect, test } from 'vitest'
import { readCatalogue, readStoryFile, readTextFile } from './json.ts'

describe('files from outside', () => {
  test('a catalogue of this format is read', () => {
    const text = JSON.stringify({ format: 1, archive: { name: 'A' }, stories: [] })
    expect(readCatalogue(text)).toEqual({ kind: 'read', value: JSON.parse(text) })
  })

  test.each(['', 'null', '[]', '"text"', '{', '{}', '{"format":1}', '<!doctype html>'])(
    '%s is refused as damaged',
    (text) => {
      expect(readCatalogue(text)).toEqual({ kind: 'refused', reason: 'damaged' })
      expect(readStoryFile(text)).toEqual({ kind: 'refused', reason: 'damaged' })
      expect(readTextFile(text)).toEqual({ kind: 'refused', reason: 'damaged' })
    },
  )

  test('nothing in the place of a list or a text is damage too', () => {
    const text = '{"format":1,"id":"a","parts":[],"texts":null,"stories":[],"archive":null}'
    for (const read of [readCatalogue, readStoryFile, readTextFile]) {
      expect(read(text)).toEqual({ kind: 'refused', reason: 'damaged' })
    }
  })

  test('a file of a newer format is not guessed at', () => {
    expect(readStoryFile('{"format":2,"id":"a","parts":[]}')).toEqual({
      kind: 'refused',
      reason: 'newer-format',
    })
  })
})
