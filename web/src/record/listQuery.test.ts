// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field, RecordType } from '../lib/types'
import { filterable, listAddress, nextSort, readQuery, writeQuery } from './listQuery'

const field = (name: string, kind: Field['kind'], over: Partial<Field> = {}): Field => ({
  name, label: name, kind, required: false, listed: true, privacy: 'open', ...over,
})
const visit: RecordType = {
  name: 'visit', label: '走访记录', steps: [],
  may: { read: true, create: true, change: true, export: true, steps: [] },
  fields: [
    field('visited_on', 'date'), field('purpose', 'choice'), field('notes', 'text', { listed: false }),
    field('visitors', 'text', { searched: true }), field('state', 'choice', { listed: false }),
  ],
}

test('what is written into the address is read back', () => {
  const list = {
    page: 3, size: 50, sort: '-visited_on', words: '陈',
    filters: { 'visited_on.from': '2021-01-01', purpose: 'routine' },
  }
  expect(readQuery(visit, writeQuery(list) as Record<string, string>)).toEqual(list)
})

test('the usual question leaves the address clean', () => {
  expect(writeQuery(readQuery(visit, {}))).toEqual({})
})

test('a spoilt address gives the usual question', () => {
  expect(readQuery(visit, { page: '-3', size: '9999', 'f.nothing': '1' })).toEqual({
    page: 1, size: 20, sort: '', words: '', filters: {},
  })
})

test('puts the question to the server, the area with it', () => {
  const list = readQuery(visit, { 'f.purpose': 'routine' })
  expect(listAddress('visit', list, 'u1')).toBe(
    '/api/records/visit?page=1&size=20&may=1&under=u1&f.purpose=routine',
  )
})

test('an export asks for everything found, not for a page', () => {
  const list = readQuery(visit, { page: '2', q: '陈' })
  expect(listAddress('visit', list, '', '.xlsx')).toBe('/api/records/visit.xlsx?q=%E9%99%88')
  expect(listAddress('visit', list, '', '.xlsx', ['b', 'a'])).toBe('/api/records/visit.xlsx?q=%E9%99%88&columns=b%2Ca')
})

test('listed fields and the state are filters; what the search box finds is not', () => {
  expect(filterable(visit).map((f) => f.name)).toEqual(['state', 'purpose', 'visited_on'])
})

test('a column turns ascending, descending, and back', () => {
  const turns = ['', 'a', '-a'].map((sort) => nextSort(sort, 'a'))
  expect(turns).toEqual(['a', '-a', ''])
})
