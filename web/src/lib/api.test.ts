// SPDX-License-Identifier: Apache-2.0
import { afterEach, expect, test, vi } from 'vitest'
import { address, call, callFile, callNamedFile, useToken, whenSignedOut } from './api'
import { Problem } from './problem'

function answer(status: number, body: unknown) {
  const fetched = vi.fn((_path: string, _init: RequestInit) =>
    Promise.resolve(new Response(JSON.stringify(body), { status })),
  )
  vi.stubGlobal('fetch', fetched)
  return fetched
}

afterEach(() => {
  vi.unstubAllGlobals()
  useToken('')
  whenSignedOut(() => undefined)
})

test('leaves empty query values out and encodes the rest', () => {
  expect(address('/api/records/visit', { page: 1, q: '', under: undefined, 'f.a': '低 保' })).toBe(
    '/api/records/visit?page=1&f.a=%E4%BD%8E+%E4%BF%9D',
  )
})

test('a write carries the token and the key, a read neither', async () => {
  const fetched = answer(200, {})
  useToken('t0')
  await call('/api/records/visit', { method: 'POST', body: {}, once: 'k1' })
  await call('/api/records/visit')
  const [write, read] = fetched.mock.calls.map(([, init]) => init.headers as Record<string, string>)
  expect([write?.['X-CSRF-Token'], write?.['Idempotency-Key']]).toEqual(['t0', 'k1'])
  expect([read?.['X-CSRF-Token'], read?.['Idempotency-Key']]).toEqual([undefined, undefined])
})

test('a refusal is thrown with the server’s faults', async () => {
  answer(422, { detail: '有误', errors: [{ field: 'phone', detail: '号码不对' }] })
  const problem = await call('/api/x').catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect((problem as Problem).faults).toEqual([{ field: 'phone', detail: '号码不对' }])
})

test('a broken connection is an unknown outcome, not a failure', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('broken')))
  await expect(call('/api/x')).rejects.toMatchObject({ status: 0 })
})

test('an answer cut off in the middle is an unknown outcome', async () => {
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('{"id":', { status: 201 })))
  await expect(call('/api/x')).rejects.toMatchObject({ status: 0 })
})

test('an ended session is announced, a refused sign-in is not', async () => {
  const ended = vi.fn()
  whenSignedOut(ended)
  answer(401, {})
  await call('/api/session').catch(() => undefined)
  expect(ended).not.toHaveBeenCalled()
  await call('/api/schema').catch(() => undefined)
  expect(ended).toHaveBeenCalledOnce()
})

test('a file is sent as it is and one comes back as it is', async () => {
  const fetched = answer(200, { rows: 1 })
  const sheet = new Blob(['x'], { type: 'text/csv' })
  const back = await callFile('/api/import/visit', { method: 'POST', file: sheet })
  const [, init] = fetched.mock.calls[0] ?? []
  expect([init?.body, (init?.headers as Record<string, string>)['Content-Type']]).toEqual([sheet, 'text/csv'])
  expect(await back.text()).toBe('{"rows":1}')
})

test('a page that asks by itself says so, and nobody else does', async () => {
  const fetched = answer(200, {})
  await call('/api/work', { poll: true })
  await call('/api/work', { poll: false })
  expect(fetched.mock.calls.map(([, init]) => 'Jinguo-Poll' in (init.headers as object))).toEqual([true, false])
})

test('a file comes with the name the server gives it', async () => {
  const headers = { 'Content-Disposition': "attachment; filename=\"jinguo.xlsx\"; filename*=UTF-8''%E8%B5%B0%E8%AE%BF.xlsx" }
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('PK', { headers })))
  expect((await callNamedFile('/api/records/visit.xlsx')).name).toBe('走访.xlsx')
  vi.stubGlobal('fetch', () => Promise.resolve(new Response('PK', { headers: { 'Content-Disposition': "filename*=UTF-8''%E8%" } })))
  expect((await callNamedFile('/api/records/visit.xlsx')).name).toBe('')
})
