// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { firstEnd } from './useBatches'

test('the first that ends is waited for, and nothing where nothing can be undone', () => {
  expect(firstEnd({ a: { until: '', seconds: 60 }, b: { until: '', seconds: 5 } })).toBe(6000)
  expect(firstEnd({})).toBeUndefined()
})
