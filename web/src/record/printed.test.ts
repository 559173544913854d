// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { RecordType } from '../lib/types'
import { conditionsOf, rangeOf } from './printed'

const field = (name: string, kind: string, more = {}) => ({ name, kind, label: name.toUpperCase(), ...more })
const type = {
  name: 'visit', label: '走访', fields: [
    field('state', 'choice', { choices: [{ name: 'done', label: '已走访' }, { name: 'planned', label: '计划' }] }),
    field('visited_on', 'date'), field('household', 'ref', { target: 'household' }), field('discreet', 'flag'),
  ],
} as unknown as RecordType
const query = { page: 3, size: 20, sort: '', words: '', filters: {} }

test('the lines are counted over the whole list; an empty list has none', () => {
  expect(rangeOf(query, 7)).toEqual({ from: 41, to: 47 })
  expect(rangeOf({ ...query, page: 1 }, 0)).toEqual({ from: 0, to: 0 })
})

test('every condition is said once, by its label; a record asked for by its id is left to be named', () => {
  const filters = { 'visited_on.from': '2021-03-01', 'state.in': 'done,planned', household: 'h1', discreet: 'true', 'household.empty': '' }
  const said = conditionsOf(type, { ...query, words: '李', filters })
  expect(said.map((one) => one.words)).toEqual([
    '查找：李', 'STATE：已走访、计划', 'VISITED_ON：2021年3月1日起', 'HOUSEHOLD：', 'DISCREET：是',
  ])
  expect(said[3]?.ref).toEqual({ record: 'household', id: 'h1' })
})
