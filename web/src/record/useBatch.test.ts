// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest'
import type { Item } from '../lib/types'
import { useBatch } from './useBatch'

const item = (id: string): Item => ({
  id, unit: 'u', version: 1, created_by: 'a', created_at: '', changed_at: '', fields: {}, hidden: [],
})
const at = (one: Item) => `/api/records/visit/${one.id}/steps/record`
afterEach(() => vi.unstubAllGlobals())

function server(answers: Record<string, number[]>) {
  const keys: string[] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    keys.push((init.headers as Record<string, string>)['Idempotency-Key'] ?? '')
    const status = answers[path.split('/')[4] ?? '']?.shift() ?? 200
    if (!status) return Promise.reject(new TypeError('broken'))
    return Promise.resolve(new Response(JSON.stringify({ detail: '状态不对' }), { status }))
  })
  return keys
}

test('one that is refused does not stop the others, and says why', async () => {
  server({ b: [409] })
  const batch = useBatch()
  await batch.run([item('a'), item('b'), item('c')], at, {})
  expect([batch.done.value, batch.asked.value, batch.finished.value]).toEqual([2, 3, true])
  expect(batch.failures.value.map((f) => [f.item.id, f.why.includes('状态不对')])).toEqual([['b', true]])
})

test('after a lost answer the same key is sent again, after a refusal a new one', async () => {
  const keys = server({ a: [0, 409, 200] })
  const batch = useBatch()
  for (let times = 0; times < 3; ++times) await batch.run([item('a')], at, {})
  expect([keys[0] === keys[1], keys[1] === keys[2]]).toEqual([true, false])
})
