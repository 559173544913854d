// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { Problem } from '../lib/problem'
import { dropKept, handOver, keptViews } from './keptViews'

const place = 'jinguo.views.a'
const two = [{ name: '一', record: 'visit', query: { q: '1' } }, { name: '二', record: 'loan', query: { q: '2' } }]
beforeEach(() => localStorage.setItem(place, JSON.stringify(two)))

test('what lay in the browser is handed over once', async () => {
  const given: string[] = []
  const give = (view: { name: string }) => Promise.resolve(given.push(view.name))
  expect(await handOver('a', give)).toBe(2)
  expect(await handOver('a', give)).toBe(0)
  expect(given).toEqual(['一', '二'])
  expect(localStorage.getItem(place)).toBeNull()
})
test('without an answer it stays, and is given again under the same key', async () => {
  const keys: string[] = []
  const lost = (_: unknown, once: string) => {
    keys.push(once)
    return Promise.reject(new Problem({ status: 0 }))
  }
  expect(await handOver('a', lost)).toBe(0)
  expect(await handOver('a', lost)).toBe(0)
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
  expect(keptViews('a')).toHaveLength(2)
})
test('a refused one stays with the reason and is not given again; the others go', async () => {
  const give = (view: { name: string }) => view.name === '一' ? Promise.reject(new Problem({ status: 422, detail: '没有这个字段' })) : Promise.resolve()
  expect(await handOver('a', give)).toBe(1)
  expect(keptViews('a').map((view) => view.refused)).toEqual([expect.stringContaining('没有这个字段')])
  expect(await handOver('a', () => Promise.reject(new Error('asked again')))).toBe(0)
  const [left] = keptViews('a')
  if (left) dropKept('a', left)
  expect(keptViews('a')).toEqual([])
})
test('a spoilt store is no store', () => {
  localStorage.setItem(place, '{')
  expect(keptViews('a')).toEqual([])
})
