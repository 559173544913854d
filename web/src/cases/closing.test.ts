// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Item } from '../lib/types'
import { owedOf } from './closing'

const kept = (state: string) => ({ id: state, fields: { state }, hidden: [] }) as unknown as Item

test('a linked case owes a signed checklist, every answer and a reassessment', () => {
  const owed = owedOf({ level: 'linked' }, [], [kept('sent'), kept('accepted'), kept('done'), kept('revoked')], [])
  expect([owed.checklist, owed.waiting.length, owed.reassessment]).toEqual(['none', 2, 'needed'])
})
test('what is signed is not owed, a draft is', () => {
  expect(owedOf({ level: 'linked' }, [kept('drafted')], [], [kept('drafted')])).toEqual({ checklist: 'drafted', waiting: [], reassessment: 'needed', after: 'open' })
  expect(owedOf({ level: 'linked' }, [kept('drafted'), kept('waived')], [], [kept('signed')])).toEqual({ checklist: 'waived', waiting: [], reassessment: 'needed', after: 'open' })
  expect(owedOf({ level: 'first_resolution' }, [kept('lapsed')], [], [kept('signed')])).toEqual({ checklist: 'none', waiting: [], reassessment: 'signed', after: 'open' })
  expect(owedOf({ level: 'first_resolution' }, [kept('signed')], [], []).reassessment).toBe('not-needed')
})
test('a closed case owes a return visit, then its step, then the archive', () => {
  const after = (state: string, visits: number) => owedOf({ state }, [], [], [], visits).after
  expect([after('handling', 2), after('closed', 0), after('closed', 1), after('returned', 1), after('archived', 1)])
    .toEqual(['open', 'unvisited', 'visited', 'returned', 'archived'])
})
