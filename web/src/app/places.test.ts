// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { findPlaces, mostUsed } from './places'

const places = ['家庭', '新增走访记录', '走访记录', '年度报告'].map((label) => ({ label, within: '', to: label }))

test('found by characters and by first letters, what begins so first', () => {
  expect(findPlaces(places, 'zf').map((p) => p.label)).toEqual(['走访记录', '新增走访记录'])
  expect(findPlaces(places, '年度').map((p) => p.label)).toEqual(['年度报告'])
  expect(findPlaces(places, '').length).toBe(4)
})

test('most used: by how often, of equals the latest; what is gone or stands there anyway is not named', () => {
  const at = (to: string) => ({ label: to, within: '', to })
  const places = ['/', '/calls/new', '/dashboard', '/records/visit', '/records/person', '/records/household'].map(at)
  const used = ['/', '/', '/calls/new', '/records/visit', '/dashboard', '/records/visit', '/records/gone', '/records/person']
  expect(mostUsed(places, used).map((place) => place.to)).toEqual(['/records/visit', '/records/person', '/dashboard'])
  expect(mostUsed(places, used, 1)).toHaveLength(1)
})
