// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { idleFor, watchPresence } from './presence'

const minute = 60_000
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T01:00:00Z') })
  localStorage.clear()
  watchPresence()
  window.dispatchEvent(new Event('keydown'))
})
afterEach(() => vi.useRealTimers())

test('a desk is idle from the last key or movement on, and no longer at the next', () => {
  vi.advanceTimersByTime(10 * minute)
  expect(idleFor()).toBe(10 * minute)
  window.dispatchEvent(new Event('pointermove'))
  expect(idleFor()).toBe(0)
})

test('who works in another tab is at this desk, too', () => {
  vi.advanceTimersByTime(10 * minute)
  localStorage.setItem('jinguo.present', String(Date.now() - minute))
  expect(idleFor()).toBe(minute)
})

test('what stands there spoilt is no sign of anybody', () => {
  localStorage.setItem('jinguo.present', 'x')
  vi.advanceTimersByTime(minute)
  expect(idleFor()).toBe(minute)
})
