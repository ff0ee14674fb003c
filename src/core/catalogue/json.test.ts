import { describe, expect, test } from 'vitest'
import { readStoryFile, readTextFile } from './json.ts'

describe('files from outside', () => {
  test.each(['', 'null', '[]', '"text"', '{', '{}', '{"format":1}', '<!doctype html>'])(
    '%s is refused as damaged',
    (text) => {
      expect(readStoryFile(text)).toEqual({ kind: 'refused', reason: 'damaged' })
      expect(readTextFile(text)).toEqual({ kind: 'refused', reason: 'damaged' })
    },
  )

  test('nothing in the place of a list or a text is damage too', () => {
    const text = '{"format":1,"id":"a","parts":[],"texts":null}'
    for (const read of [readStoryFile, readTextFile]) {
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
