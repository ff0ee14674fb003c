import { beforeEach, expect, test, vi } from 'vitest'
import { swallowClick } from './swallow-click.ts'

let window: EventTarget

beforeEach(() => {
  vi.useFakeTimers()
  window = Object.assign(new EventTarget(), { setTimeout })
  vi.stubGlobal('window', window)
})

function isClickSwallowed(): boolean {
  return !window.dispatchEvent(new Event('click', { cancelable: true }))
}

test('the click of the finger that is lifted is swallowed, and no other', () => {
  swallowClick()
  window.dispatchEvent(new Event('pointerup'))
  expect(isClickSwallowed()).toBe(true)
  expect(isClickSwallowed()).toBe(false)
})

test('a finger that slid on makes no click: the next tap is none of its own', () => {
  swallowClick()
  window.dispatchEvent(new Event('pointercancel'))
  vi.advanceTimersByTime(200)
  expect(isClickSwallowed()).toBe(false)
})
