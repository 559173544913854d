// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field, Item, RecordType } from '../lib/types'
import { fieldsOf, firstOf, queryOf, sameQuery, stillAskable, textOf, unknownIn, type View, viewOf } from './views'

const field = (name: string, kind: Field['kind']): Field => ({ name, label: name, kind, required: false, listed: true, privacy: 'open' })
const visit: RecordType = {
  name: 'visit', label: '', steps: [], fields: [field('state', 'choice'), field('visited_on', 'date')],
  may: { read: true, create: true, change: true, export: true, steps: [] },
}
const view = (query: Record<string, string>, columns: string[] = []) => ({ query, columns })

test('a question is written as in the address, without its page, and read back', () => {
  const query = { 'f.state': 'missed', q: '陈 氏', page: '3' }
  expect(queryOf(textOf(query))).toEqual({ 'f.state': 'missed', q: '陈 氏' })
})
test('the same question is known in any order', () => {
  expect(sameQuery({ q: '1', 'f.state': 'a', page: '2' }, { 'f.state': 'a', q: '1' })).toBe(true)
  expect(sameQuery({ q: '1' }, { q: '2' })).toBe(false)
})
test('what the record no longer has is named and left out; the rest is asked', () => {
  const old = view({ 'f.gone': 'x', 'f.state.in': 'a,b', 'f.visited_on.from': '2021-01-01', sort: '-lost', q: '陈' }, ['state', 'old'])
  expect(unknownIn(old, visit)).toEqual(['gone', 'lost', 'old'])
  expect(stillAskable(old, visit)).toEqual({ 'f.state.in': 'a,b', 'f.visited_on.from': '2021-01-01', q: '陈' })
  expect(unknownIn(view({ sort: '-created_at', size: '50' }, ['unit']), visit)).toEqual([])
})
test('only her own usual view opens her list', () => {
  const item = (by: string) => ({ created_by: by, fields: { name: '一', query: 'q=1', columns: 'state', usual: true, shared_with: 'u' } }) as unknown as Item
  expect(viewOf(item('me'), 'me')).toMatchObject({ mine: true, usual: true, shared: true, query: { q: '1' }, columns: ['state'] })
  expect(viewOf(item('other'), 'me')).toMatchObject({ mine: false, usual: false })
})
test('beside the list stand three: the usual one, then hers, then those of her unit', () => {
  const one = (name: string, mine: boolean, usual = false) => ({ name, mine, usual }) as View
  const views = [one('a', false), one('b', true), one('c', true), one('d', true, true)]
  expect(firstOf(views).map((v) => v.name)).toEqual(['d', 'b', 'c'])
  expect(firstOf(views.slice(0, 1)).map((v) => v.name)).toEqual(['a'])
})
test('what is empty is kept as nothing', () => {
  expect(fieldsOf('visit', '一', '', [])).toEqual({ record: 'visit', name: '一', query: null, columns: null })
})
