// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest'
import type { RecordType } from '../lib/types'
import { lastYear } from './lastYear'

afterEach(() => vi.unstubAllGlobals())

const type = (name: string, dated?: string): RecordType => ({
  name, label: name, dated, fields: [], steps: [],
  may: { read: true, create: false, change: false, export: false, steps: [] },
})

test('is the newest year before this one, of whatever kind of record', async () => {
  const newest: Record<string, string> = { visit: '2021-11-02', loan: '2020-05-01' }
  const asked: string[] = []
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path)
    const name = /records\/(\w+)/.exec(path)?.[1] ?? ''
    if (name === 'broken') return Promise.resolve(new Response('{}', { status: 503 }))
    return Promise.resolve(new Response(JSON.stringify({ items: [{ fields: { on: newest[name] } }] })))
  })
  const types = [type('visit', 'on'), type('household'), type('loan', 'on'), type('broken', 'on')]
  expect(await lastYear(types, 2026)).toBe('2021')
  expect(asked[0]).toContain('f.on.until=2025-12-31')
  expect(asked).toHaveLength(3)
})

test('nothing recorded gives no year', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"items":[]}')))
  expect(await lastYear([type('visit', 'on')], 2026)).toBe('')
})
