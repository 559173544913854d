// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { Problem } from '../lib/problem'
import { worthRetrying } from './useRecords'

test.each([
  [0, true], [503, true], [401, false], [404, false], [422, false],
])('status %i is asked again: %s', (status, again) => {
  expect(worthRetrying(0, new Problem({ status }))).toBe(again)
})

test('no more than two tries again, and never after a fault of the page', () => {
  expect(worthRetrying(2, new Problem({ status: 0 }))).toBe(false)
  expect(worthRetrying(0, new TypeError('x'))).toBe(false)
})
