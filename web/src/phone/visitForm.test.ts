// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { RecordType } from '../lib/types'
import type { Op } from './outbox'
import type { PackedVisit } from './pack'
import { asWritten, changesOf, firstAnswers, groupsOf, toMend, unchanged } from './visitForm'

const names = ['household', 'visited_on', 'step', 'purpose', 'risk', 'discreet', 'visitors', 'materials', 'findings', 'state']
const type = { fields: names.map((name) => ({ name, kind: 'text', label: name })) } as unknown as RecordType
const visit: PackedVisit = {
  id: '1', household: 'h', head: '示范户', address: '示范里 1 号',
  fields: { purpose: 'routine', step: 'find_risk', risk: 'none', visited_on: '2021-06-01' },
  last: { purpose: 'survey', risk: 'blue', visitors: '李社工', materials: '手册' },
}

test('the form opens with last time’s answers and the plan’s matter', () => {
  expect(firstAnswers(visit)).toMatchObject({ purpose: 'routine', risk: 'blue', visitors: '李社工', materials: null })
})

test('“no change” takes a whole group from last time', () => {
  const [, , people, found] = groupsOf(type)
  if (!people || !found) return expect.fail('groups')
  expect(unchanged(people, visit, {})).toEqual({ visitors: '李社工', materials: '手册' })
  expect(unchanged(found, visit, {}).findings).toBeTruthy()
})

test('only what differs is sent, beside what the phone had seen', () => {
  const draft = { ...firstAnswers(visit), findings: '平安' }
  expect(changesOf(type, visit, draft, '2021-06-02')).toEqual({
    visited_on: { old: '2021-06-01', new: '2021-06-02' }, risk: { old: 'none', new: 'blue' },
    visitors: { old: null, new: '李社工' }, findings: { old: null, new: '平安' },
  })
})

test('a door opened again shows what was written there, not last time’s answers', () => {
  const op = { target: '1', changes: { risk: { old: 'none', new: 'yellow' }, findings: { old: null, new: '平安' } } } as unknown as Op
  const again = asWritten(visit, [op])
  expect(firstAnswers(again, true)).toMatchObject({ risk: 'yellow', findings: '平安' })
  expect(changesOf(type, again, { ...firstAnswers(again, true), visited_on: '2021-06-01' }, '2021-06-01')).toEqual({})
})

test('what was refused is in the form again, and not taken for stored', () => {
  const op = { target: '1', state: 'rejected', changes: { risk: { old: 'none', new: 'purple' } } } as unknown as Op
  expect(asWritten(visit, [op])).toBe(visit)
  expect(toMend('1', [op])).toEqual({ risk: 'purple' })
})
