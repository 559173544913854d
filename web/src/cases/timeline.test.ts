// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Item, RecordType } from '../lib/types'
import { eventOf, inOrder } from './timeline'

const type = {
  name: 'instrument', label: '处置措施', dated: 'on',
  fields: [{ name: 'kind', label: '措施', kind: 'choice', listed: true, choices: [{ name: 'shelter', label: '庇护' }] }, { name: 'on', kind: 'date' }],
} as unknown as RecordType
const kept = (on: string | null, created_at: string) => ({ id: created_at, created_at, fields: { kind: 'shelter', on }, hidden: [] }) as unknown as Item

test('the day a record tells goes before the day it was written down', () => {
  const early = eventOf(type, kept('2021-03-01', '2021-03-09T01:00:00Z'))
  const late = eventOf(type, kept('2021-03-08', '2021-03-08T01:00:00Z'))
  const later = eventOf(type, kept('2021-03-08', '2021-03-08T02:00:00Z'))
  expect(inOrder([early, late, later]).map((e) => e.id)).toEqual([later.id, late.id, early.id])
  expect([early.name, early.kind, early.day]).toEqual(['庇护', '处置措施', '2021-03-01'])
  expect(eventOf(type, kept(null, '2021-04-01T00:00:00Z')).day).toBe('2021-04-01')
})
