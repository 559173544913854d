// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Item, Page, RecordType, Values } from '../lib/types'
import { fetchHomes, fetchPack, mayTravel, unprotected } from './pack'

const field = (name: string, privacy = 'internal') => ({ name, privacy, kind: 'text' })
const type = { name: 'visit', fields: [field('household'), field('purpose'), field('risk'), field('findings', 'sensitive')] } as unknown as RecordType
const item = (id: string, fields: Values) => ({ id, fields }) as unknown as Item
const page = (items: Item[]) => ({ items, total: items.length }) as unknown as Page<Item>

test('violence, police matters and unsafe doors never travel', () => {
  expect(mayTravel({ purpose: 'routine', risk: 'yellow' })).toBe(true)
  const loud: Values[] = [{ purpose: 'mediation' }, { risk: 'orange' }, { risk: 'red' }, { step: 'resolve' }, { discreet: true }]
  for (const fields of loud) expect(mayTravel(fields)).toBe(false)
})

test('protected fields stay behind', () => {
  expect(unprotected(type, { risk: 'none', findings: '秘密' })).toEqual({ risk: 'none' })
})

test('the pack has the door and last time’s answers, and leaves what was loud last time', async () => {
  const due = [item('1', { household: 'a', risk: 'none' }), item('2', { household: 'b', risk: 'none' }), item('3', { household: 'c', risk: 'red' })]
  const pack = await fetchPack(type, 50, '2021-06-01', {
    list: async (path) => path.includes('state=planned') ? page(due)
      : path.includes('/attachments') ? page([item('p', { state: 'kept', name: '秘密.jpg' }), item('q', { state: 'removed' })])
      : page([item('0', { risk: path.includes('household=b') ? 'red' : 'blue', findings: '秘密' })]),
    item: async () => item('h', { head_name: '示范户', address: '示范里 1 号' }),
  })
  expect(pack.visits).toEqual([{ id: '1', household: 'a', head: '示范户', address: '示范里 1 号', fields: due[0]?.fields, photos: 1, last: { risk: 'blue' } }])
  expect(pack.left).toBe(2)
  expect(JSON.stringify(pack)).not.toContain('秘密')
})

test('of the doors nobody planned none comes along that a case, a quarrel or a colour is about', async () => {
  const homes = ['a', 'b', 'c', 'd'].map((id) => item(id, { head_name: id, address: '' }))
  const list = async (path: string) => {
    if (path.includes('/household')) return page(homes)
    if (path.includes('/case')) return page([item('1', { household: 'b' })])
    return page(path.includes('risk.in') ? [item('2', { household: 'c' })] : path.includes('discreet') ? [item('3', { household: 'd' })] : [])
  }
  const source = { list, item: async () => item('', {}) }
  expect((await fetchHomes('u', () => true, source)).map((home) => home.id)).toEqual(['a'])
  const many = { ...source, list: async (path: string) => (path.includes('mediation') ? { ...page([]), total: 501 } : list(path)) }
  expect(await fetchHomes('u', () => true, many)).toEqual([])
})
