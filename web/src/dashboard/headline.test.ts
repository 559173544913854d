// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Figure } from '../lib/types'
import { progress } from './headline'

const figure = (completion_percent?: number): Figure => ({
  name: 'f', label: '', value: 1, unit: '', printed: '1', rule: '', period: '', area: '', evidence_count: 1,
  gap: false, completion_percent,
})

test('a bar never runs over its end, and without a target there is none', () => {
  expect([progress(figure(151)), progress(figure(4.2)), progress(figure())]).toEqual([100, 4.2, undefined])
})
