import { expect, test } from 'vitest'
import { faultKindOf } from './storage-fault.ts'

test('a fault is told by what the browser calls it, and one without a name is a broken storage', () => {
  expect(faultKindOf(new DOMException('', 'QuotaExceededError'))).toBe('full')
  expect(faultKindOf(new DOMException('', 'AbortError'))).toBe('full')
  expect(faultKindOf(new DOMException('', 'TimeoutError'))).toBe('silent')
  expect(faultKindOf(new DOMException('', 'SecurityError'))).toBe('off')
  expect(faultKindOf(new ReferenceError('indexedDB is not defined'))).toBe('off')
  expect(faultKindOf(new DOMException('', 'UnknownError'))).toBe('broken')
  for (const nothing of [null, undefined, 'full', 7]) expect(faultKindOf(nothing)).toBe('broken')
})
