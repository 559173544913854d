// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Item } from '../lib/types'
import { owedOf } from './closing'

const kept = (state: string) => ({ id: state, fields: { state }, hidden: [] }) as unknown as Item

test('a linked case owes a signed checklist, every answer and a reassessment', () => {
  const owed = owedOf({ level: 'linked' }, { tasks: [kept('sent'), kept('accepted'), kept('done'), kept('revoked')] })
  expect([owed.checklist, owed.waiting.length, owed.reassessment]).toEqual(['none', 2, 'needed'])
})
test('what is signed is not owed, a draft is', () => {
  expect(owedOf({ level: 'linked' }, { checklists: [kept('drafted')], reassessments: [kept('drafted')] })).toEqual({ checklist: 'drafted', waiting: [], reassessment: 'needed', steps: 'needed', after: 'open' })
  expect(owedOf({ level: 'linked' }, { checklists: [kept('drafted'), kept('waived')], reassessments: [kept('signed')] })).toEqual({ checklist: 'waived', waiting: [], reassessment: 'needed', steps: 'not-needed', after: 'open' })
  expect(owedOf({ level: 'first_resolution' }, { checklists: [kept('lapsed')], reassessments: [kept('signed')] })).toEqual({ checklist: 'none', waiting: [], reassessment: 'signed', steps: 'needed', after: 'open' })
  expect(owedOf({ level: 'first_resolution' }, { checklists: [kept('signed')] }).reassessment).toBe('not-needed')
})
test('a closed case owes a return visit, then its step, then the archive', () => {
  const after = (state: string, visits: number) => owedOf({ state }, { visits }).after
  expect([after('handling', 2), after('closed', 0), after('closed', 1), after('returned', 1), after('archived', 1)])
    .toEqual(['open', 'unvisited', 'visited', 'returned', 'archived'])
})
test('violence owes the walked steps at every level, other cases from the second on', () => {
  const form = (step: string, state = 'done') => ({ id: step, fields: { step, state }, hidden: [] }) as unknown as Item
  const steps = (fields: Record<string, string>, ...forms: Item[]) => owedOf(fields, { forms }).steps
  expect(steps({ kind: 'domestic_violence', level: 'prevention' })).toBe('needed')
  expect(steps({ kind: 'rights', level: 'prevention' })).toBe('not-needed')
  expect(steps({ kind: 'rights', level: 'first_resolution' }, form('s1_find_risk'), form('s2_resolve', 'draft'))).toBe('needed')
  expect(steps({ kind: 'rights', level: 'first_resolution' }, form('s1_find_risk'), form('s3_explain_law'))).toBe('walked')
})
