// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { today } from '../lib/today'
import type { Field, RecordType } from '../lib/types'
import { askedNow, changeableFields, firstDraft, firstFields, newFields, storedFields } from './draft'

const field = (name: string, kind: Field['kind'], over: Partial<Field> = {}): Field => ({
  name, label: name, kind, required: false, listed: true, privacy: 'open', ...over,
})
const states = ['planned', 'done', 'missed'].map((name) => ({ name, label: name }))
const visit: RecordType = {
  name: 'visit', label: '走访记录', dated: 'visited_on', starts: ['done', 'planned'],
  may: { read: true, create: true, change: true, export: true, steps: [] },
  steps: [{ name: 'record', label: '登记走访', from: 'planned', to: 'done', needs: [] }],
  fields: [
    field('household', 'ref', { required: true }), field('visited_on', 'date', { required: true }),
    field('discreet', 'flag'), field('risk', 'choice', { initial: 'none' }),
    field('state', 'choice', { choices: states }),
  ],
}

test('a new record begins with today, its initial values, and what the link brought', () => {
  expect(firstDraft(visit, { household: 'h1', nothing: 'x' })).toEqual({
    household: 'h1', visited_on: today(), discreet: false, risk: 'none', state: 'done',
  })
})

test('only starting states are offered, and none where there is no choice', () => {
  const state = newFields(visit).find((f) => f.name === 'state')
  expect(state?.choices?.map((c) => c.name)).toEqual(['planned', 'done'])
  const names = newFields({ ...visit, starts: ['planned'] }).map((f) => f.name)
  expect(names).not.toContain('state')
})

test('the state of a stored record is not a field to type into', () => {
  expect(storedFields(visit).map((f) => f.name)).not.toContain('state')
  expect(storedFields({ ...visit, steps: [] }).map((f) => f.name)).toContain('state')
})

test('what a step ahead will ask is not asked now; what is required or was brought is', () => {
  const [first] = visit.steps
  if (!first) return expect.fail('steps')
  const step = { ...first, brings: ['visited_on', 'risk'], stamps: 'seen_on' }
  const type = { ...visit, steps: [step], fields: [...visit.fields, field('seen_on', 'date')] }
  const names = (...of: Parameters<typeof firstFields>) => firstFields(...of).map((one) => one.name)
  expect(names(type, 'planned')).toEqual(['household', 'visited_on', 'discreet', 'state'])
  expect(names(type, 'planned', { risk: 'red' })).toEqual(['household', 'visited_on', 'discreet', 'risk', 'state'])
  expect(names(type, '')).toEqual(['household', 'visited_on', 'discreet', 'risk', 'state', 'seen_on'])
})

test('what the program fills in is shown and never asked, required or not', () => {
  const own = [field('receipt', 'text', { set_by_program: true }), field('level', 'text', { required: true, set_by_program: true }), field('answers', 'text', { offers: [] })]
  const type = { ...visit, fields: [...visit.fields, ...own] }
  for (const asked of [newFields(type), firstFields(type, 'done', { receipt: 'x' }), changeableFields(type)])
    expect(asked.filter((f) => own.some((o) => o.name === f.name))).toEqual([])
  expect(storedFields(type).map((f) => f.name)).toEqual(expect.arrayContaining(['receipt', 'level', 'answers']))
  expect(firstDraft(type, { receipt: 'x' })).not.toHaveProperty('receipt')
})

test('a field that waits for an answer is asked once it is given, or while it holds something', () => {
  const fields = [
    field('kind', 'choice'), field('nights', 'integer', { asked_while: { field: 'kind', says: ['shelter'] } }),
    field('group', 'flag'), field('representatives', 'integer', { asked_while: { field: 'group', says: ['true'] } }),
  ]
  const names = (draft: Record<string, string | boolean>, there = {}) => askedNow(fields, draft, there).map((f) => f.name)
  expect(names({ kind: 'shelter', group: false })).toEqual(['kind', 'nights', 'group'])
  expect(names({ kind: 'call_out', group: true })).toEqual(['kind', 'group', 'representatives'])
  expect(names({ kind: 'call_out' }, { nights: 3 })).toEqual(['kind', 'nights', 'group'])
})
