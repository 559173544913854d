// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { findPlaces } from './places'

const places = ['家庭', '新增走访记录', '走访记录', '年度报告'].map((label) => ({ label, within: '', to: label }))

test('found by characters and by first letters, what begins so first', () => {
  expect(findPlaces(places, 'zf').map((p) => p.label)).toEqual(['走访记录', '新增走访记录'])
  expect(findPlaces(places, '年度').map((p) => p.label)).toEqual(['年度报告'])
  expect(findPlaces(places, '').length).toBe(4)
})
