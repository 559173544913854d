// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { today } from './today'

test('is the local day, just after midnight too', () => {
  expect(today(new Date(2021, 2, 8, 0, 1))).toBe('2021-03-08')
})
