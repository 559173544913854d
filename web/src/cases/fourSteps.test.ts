// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Item } from '../lib/types'
import { stepStates } from './fourSteps'

const form = (step: string, state: string, on = '2021-03-08') => ({ id: step + on, fields: { step, state, on }, hidden: [] }) as unknown as Item
const waiting = (forms: Item[]) => stepStates(forms).filter((s) => s.waits).map((s) => s.step)

test('everything waits for the first step, the last for one of the two between', () => {
  expect(waiting([])).toEqual(['s2_resolve', 's3_explain_law', 's4_follow_up'])
  expect(waiting([form('s1_find_risk', 'draft')])).toHaveLength(3)
  expect(waiting([form('s1_find_risk', 'done')])).toEqual(['s4_follow_up'])
  expect(waiting([form('s1_find_risk', 'done'), form('s3_explain_law', 'done')])).toEqual([])
})
test('a form begun again shows its draft, else the latest', () => {
  const [first] = stepStates([form('s1_find_risk', 'done', '2021-03-08'), form('s1_find_risk', 'done', '2021-05-08')])
  expect([first?.state, first?.last?.fields.on, first?.times]).toEqual(['done', '2021-05-08', 2])
  const [again] = stepStates([form('s1_find_risk', 'done', '2021-05-08'), form('s1_find_risk', 'draft', '2021-04-08')])
  expect([again?.state, again?.last?.fields.on]).toEqual(['draft', '2021-04-08'])
})
