// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest'
import { mostBytes, useImport } from './useImport'

const sheet = new File(['x'], '家庭.xlsx')
const clean = { rows: 2, records: 2, updated: 0, skipped: 0, looked_at: 7, running: false, stored: false, repeated: false, left: [], errors: [] }
afterEach(() => vi.unstubAllGlobals())

function server(answers: (object | 0)[]) {
  const asked: [string, string | undefined][] = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push([path, (init.headers as Record<string, string>)['Idempotency-Key']])
    const body = answers.shift()
    return body ? Promise.resolve(new Response(JSON.stringify(body))) : Promise.reject(new TypeError('broken'))
  })
  return asked
}

test('a chosen file is checked, not stored', async () => {
  const asked = server([clean])
  const { choose, ready, outcome } = useImport(() => 'household')
  await choose(sheet)
  expect([asked[0]?.[0], ready.value, outcome.value?.stored]).toEqual(['/api/import/household?check=1&existing=skip', true, false])
})

test('a file with an error cannot be stored', async () => {
  server([{ ...clean, errors: [{ row: 3, column: '户主姓名', reason: '请填写' }] }])
  const { choose, ready } = useImport(() => 'household')
  await choose(sheet)
  expect(ready.value).toBe(false)
})

test('a second try after a lost answer carries the same key', async () => {
  const asked = server([clean, 0, { ...clean, stored: true }])
  const { choose, store, outcome, ready } = useImport(() => 'household')
  await choose(sheet)
  expect(await store()).toBe(false)
  expect(await store()).toBe(true)
  expect(asked[1]?.[1]).toBe(asked[2]?.[1])
  expect(asked[2]?.[0]).toBe(`/api/import/household?name=${encodeURIComponent('家庭.xlsx')}&existing=skip&looked_at=7`)
  expect([outcome.value?.stored, ready.value]).toEqual([true, false])
})

test('a file too large is not sent at all', async () => {
  const asked = server([])
  const { choose, problem } = useImport(() => 'household')
  await choose(new File([new Uint8Array(mostBytes + 1)], 'x.xlsx'))
  expect([asked.length, (problem.value as { status: number }).status]).toEqual([0, 413])
})

test('another choice is checked again, and is another request', async () => {
  const asked = server([clean, { ...clean, records: 0, updated: 2 }, { ...clean, stored: true }])
  const { choose, decide, store, ready } = useImport(() => 'household')
  await choose(sheet)
  await decide('update')
  expect([asked[1]?.[0], ready.value]).toEqual(['/api/import/household?check=1&existing=update', true])
  expect(await store()).toBe(true)
  expect(asked[2]?.[0]).toContain('existing=update')
})

test('what goes on in the background cannot be stored again', async () => {
  server([clean, { ...clean, running: true }])
  const { choose, store, ready } = useImport(() => 'household')
  await choose(sheet)
  expect([await store(), ready.value]).toEqual([true, false])
})
