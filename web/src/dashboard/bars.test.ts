// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Figure } from '../lib/types'
import { barsOf } from './bars'

const part = (label: string, value: number) => ({ key: label, label, value, printed: String(value), evidence_count: value })
const figure = (parts: Figure['parts']): Figure => ({
  name: 'f', label: '', value: 1, unit: '', printed: '1', rule: '', period: '', area: '', evidence_count: 1,
  gap: false, parts,
})

test('the longest fills the row, the order stays', () => {
  const bars = barsOf(figure([part('甲', 5), part('乙', 10)]))
  expect(bars.map((bar) => [bar.part.label, bar.share])).toEqual([['甲', 0.5], ['乙', 1]])
})

test('nothing anywhere divides by nothing', () => {
  expect(barsOf(figure([part('甲', 0)])).map((bar) => bar.share)).toEqual([0])
  expect(barsOf(figure(undefined))).toEqual([])
})
