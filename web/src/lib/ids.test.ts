// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { newId } from './ids'

test('carries the time, the version and the variant', () => {
  expect(newId(Date.UTC(2021, 0, 1))).toMatch(/^0176bb3e-7000-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})

test('two made in one millisecond differ', () => {
  expect(newId(1)).not.toBe(newId(1))
})
