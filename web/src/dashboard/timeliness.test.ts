// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Figure, Item } from '../lib/types'
import { keptOf, medianDays } from './timeliness'

const took = (from: string, until: string | null) => ({ fields: { opened_on: from, closed_on: until } }) as unknown as Item

test('the median is the middle, of an even number between the two middle ones', () => {
  expect(medianDays([])).toBeUndefined()
  expect(medianDays([took('2021-01-01', null)])).toBeUndefined()
  expect(medianDays([took('2021-01-01', '2021-03-01'), took('2021-01-01', '2021-01-03'), took('2021-01-01', '2021-01-11')])).toBe(10)
  expect(medianDays([took('2021-01-01', '2021-01-03'), took('2021-01-01', '2021-01-06')])).toBe(3.5)
})

test('a term that was never kept has a share of nothing, and the order is kept', () => {
  const figure = (...parts: [string, number][]) =>
    ({ parts: parts.map(([label, n]) => ({ key: label, label, value: n, printed: String(n), evidence_count: n })) }) as unknown as Figure
  expect(keptOf(figure(['乙', 4], ['甲', 2]), figure(['乙', 1])).map((one) => [one.label, one.due, one.kept, one.share]))
    .toEqual([['乙', 4, 1, 0.25], ['甲', 2, 0, 0]])
  expect(keptOf(undefined, undefined)).toEqual([])
})
