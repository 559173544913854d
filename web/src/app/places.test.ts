// SPDX-License-Identifier: Apache-2.0
import { createPinia, setActivePinia } from 'pinia'
import { expect, test, vi } from 'vitest'
import { findPlaces, mostUsed, usePlaces } from './places'
import { useSchema } from './schema'
import { useSession } from './session'

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

test('who may read no figure is not led to any', () => {
  vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined })
  setActivePinia(createPinia())
  const session = useSession()
  const results = () => usePlaces().value.filter((place) => ['/dashboard', '/report', '/figures'].includes(place.to)).length
  const who = { account: 'a', unit: 'u', name: '', role: 'system_admin', role_label: '', csrf: '', ends_at: '', idle_minutes: 30, lock_minutes: 30, figures: true, district: { name: '', short_name: '' } }
  session.who = { ...who, figures: false }
  expect(results()).toBe(0)
  session.who = { ...who, figures: true }
  expect(results()).toBe(3)
})

test('who enters a slip is led to its page, nobody else', () => {
  setActivePinia(createPinia())
  const schema = useSchema()
  const led = (create: boolean) => {
    const may = { read: true, create, change: false, export: false, steps: [] }
    schema.modules = [{ name: 'cases', label: '', records: [{ name: 'slip', label: '回执单', fields: [], steps: [], may }] }]
    return findPlaces(usePlaces().value, '录入回执单').map((place) => place.to)
  }
  expect(led(true)).toEqual(['/slips/new'])
  expect(led(false)).toEqual([])
})
