// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { readTarget, writeTarget } from './useEvidenceTarget'

test('opening keeps the rest of the address, closing restores it', () => {
  const target = { figure: 'visits', period: '2021', area: 'u1' }
  const open = writeTarget({ year: '2021' }, target)
  expect(readTarget(open)).toEqual(target)
  expect(writeTarget(open)).toEqual({ year: '2021' })
})

test('an address without a figure opens nothing', () => {
  expect(readTarget({ period: '2021' })).toBeUndefined()
})

test('a target without an area does not inherit the one before', () => {
  const before = writeTarget({}, { figure: 'a', period: '2021', area: 'u1' })
  const after = writeTarget(before, { figure: 'b', period: '2021', area: '' })
  expect(readTarget(after)).toEqual({ figure: 'b', period: '2021', area: '' })
})

test('a group goes into the address, the one without a name too, and leaves with it', () => {
  const target = { figure: 'a', period: '2021', area: '', by: 'channel', part: '' }
  const open = writeTarget({ year: '2021' }, target)
  expect(readTarget(open)).toEqual(target)
  expect(readTarget(writeTarget(open, { figure: 'a', period: '2021', area: '' }))).toEqual({ figure: 'a', period: '2021', area: '' })
  expect(writeTarget(open)).toEqual({ year: '2021' })
})
