// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Place } from '../lib/types'
import { comparable } from './compared'

const place = (figure: string, more: Partial<Place> = {}): Place => ({
  number: 1, gap: false, gap_reason: '', value: 3, partial: false, last_year: 2, change: 1, change_percent: 50,
  change_printed: '', period_text: '2021年', print_rule: '', area: '', figure, period: '2021', printed: '3', rule: '',
  evidence_count: 3, label: figure, unit: '户', ...more,
})

test('a number the text says twice is compared once, another period of it on its own, a gap not', () => {
  const rows = comparable([place('a'), place('b', { gap: true }), place('a'), place('a', { period: '2021-Q3' }), place('c', { last_year: null })])
  expect(rows.map((row) => `${row.figure} ${row.period}`)).toEqual(['a 2021', 'a 2021-Q3', 'c 2021'])
})
