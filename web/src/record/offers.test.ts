// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { listed, turned } from './offers'

const offers = ['a', 'b', 'c'].map((name) => ({ name, label: name }))
test('ticked and unticked, in the order of what is offered', () => {
  expect(turned(offers, null, 'c', true)).toBe('c')
  expect(turned(offers, 'c', 'a', true)).toBe('a,c')
  expect(turned(offers, 'a,c', 'a', false)).toBe('c')
  expect(turned(offers, 'c', 'c', false)).toBeNull()
  expect(listed(undefined)).toEqual([])
})
