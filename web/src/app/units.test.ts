// SPDX-License-Identifier: Apache-2.0
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, test, vi } from 'vitest'
import type { Item } from '../lib/types'
import { treeOf, useUnits } from './units'

const unit = (id: string, parent: string | null): Item => ({
  id, unit: id, version: 1, created_by: '', created_at: '', changed_at: '', hidden: [],
  fields: { name: `名${id}`, parent },
})
afterEach(() => vi.unstubAllGlobals())

test('units hang under their parents; one whose parent is out of sight is a root', () => {
  const tree = treeOf([unit('c', 's'), unit('s', 'd'), unit('x', 'gone'), unit('d', null)])
  expect(tree.map((u) => u.id)).toEqual(['x', 'd'])
  expect(tree[1]?.children[0]?.children[0]?.name).toBe('名c')
})

test('loads page after page until all are there', async () => {
  setActivePinia(createPinia())
  const pages = [[unit('d', null), unit('s', 'd')], [unit('c', 's')]]
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    return Promise.resolve(new Response(JSON.stringify({ total: 3, items: pages.shift() })))
  })
  const units = useUnits()
  await units.load()
  expect(asked.map((path) => /page=(\d+)/.exec(path)?.[1])).toEqual(['1', '2'])
  expect(units.names.get('c')).toBe('名c')
})
