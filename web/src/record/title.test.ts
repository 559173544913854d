// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field, Item, RecordType } from '../lib/types'
import { longTitleOf, titleOf, toldOf } from './title'

const field = (name: string, kind: Field['kind'] = 'text'): Field => ({
  name, label: name, kind, required: false, listed: true, privacy: 'open',
})
const type = (over: Partial<RecordType>): RecordType => ({
  name: 'r', label: '走访记录', steps: [], fields: [field('name'), field('address'), field('on', 'date')],
  may: { read: true, create: true, change: true, export: true, steps: [] }, ...over,
})
const item = (fields: Item['fields']): Item => ({
  id: '0176bb3e-7000-7000-8000-000000abcdef', unit: '', version: 1, created_by: '', created_at: '', changed_at: '',
  fields, hidden: [],
})

test('the titled field names it, others tell it from namesakes', () => {
  const one = item({ name: '陈', address: '里弄' })
  expect(titleOf(type({ titled: 'name' }), one)).toBe('陈')
  expect(longTitleOf(type({ titled: 'name' }), one)).toBe('陈 · 里弄')
})

test('without a title the date does, without a date the end of its id', () => {
  expect(titleOf(type({ dated: 'on' }), item({ on: '2021-03-08' }))).toBe('走访记录（2021年3月8日）')
  expect(titleOf(type({}), item({}))).toBe('走访记录 abcdef')
})

test('a hidden title is not shown as nothing', () => {
  expect(titleOf(type({ titled: 'name', dated: 'on' }), item({ name: null, on: '2021-03-08' }))).toBe(
    '走访记录（2021年3月8日）',
  )
})

test('a matter without a number is called by its day and what it is about, never by its id', () => {
  const kind = { ...field('kind', 'choice'), choices: [{ name: 'dv', label: '家庭暴力' }] }
  const state = { ...field('state', 'choice'), choices: [{ name: 'open', label: '办理中' }] }
  const matter = type({ titled: 'name', dated: 'on', fields: [field('name'), field('on', 'date'), state, kind] })
  const fields = { name: null, on: '2021-03-08', kind: 'dv', state: 'open' }
  expect(titleOf(matter, item(fields))).toBe('2021年3月8日 · 家庭暴力')
  expect(titleOf(matter, item({ ...fields, name: '个案〔2021〕1号' }))).toBe('个案〔2021〕1号')
})

test('a ground is told by what it is, not that it is a ground', () => {
  const ground = { ...field('ground', 'choice'), choices: [{ name: 'own', label: '本人同意' }] }
  const consent = type({ dated: 'on', fields: [ground, field('on', 'date')] })
  expect(toldOf(consent, item({ ground: 'own', on: '2026-11-26' }))).toBe('本人同意 · 2026年11月26日')
  expect(toldOf(type({ titled: 'name' }), item({ name: '陈' }))).toBe('陈')
})
