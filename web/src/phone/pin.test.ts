// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { usablePin } from './pin'

test('four to six digits, and none that is tried first', () => {
  expect(['2580', '19283', '204060', '1357'].map(usablePin)).toEqual([true, true, true, true])
  expect(['258', '2580258', '12a4', '0000', '1234', '654321', ''].map(usablePin)).toEqual(Array(7).fill(false))
})
