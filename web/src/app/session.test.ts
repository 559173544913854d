// SPDX-License-Identifier: Apache-2.0
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { call } from '../lib/api'
import { useSession } from './session'

const chair = {
  account: 'a', unit: 'u', name: '王主任', role: 'chair', role_label: '妇联主席', csrf: 't1', ends_at: '', idle_minutes: 30, lock_minutes: 30, figures: true, district: { name: '', short_name: '' },
}
let answers: [number, unknown][]
let asked: [string, RequestInit][]

beforeEach(() => {
  setActivePinia(createPinia())
  answers = []
  asked = []
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    asked.push([path, init])
    const [status, body] = answers.shift() ?? [200, {}]
    return Promise.resolve(new Response(JSON.stringify(body), { status }))
  })
})
afterEach(() => vi.unstubAllGlobals())

test('nobody is signed in until the server says so', async () => {
  answers = [[401, {}]]
  const session = useSession()
  expect(await session.resume()).toBe(false)
  expect(session.who).toBeUndefined()
})

test('a server fault at resume is not taken for a sign-out', async () => {
  answers = [[503, {}]]
  await expect(useSession().resume()).rejects.toMatchObject({ status: 503 })
})

test('a session that ends keeps the page and is taken up again by signing in', async () => {
  answers = [[200, chair], [401, {}], [200, { ...chair, csrf: 't2' }], [201, {}]]
  const session = useSession()
  await session.signIn('chair', 'secret')
  await call('/api/records/visit').catch(() => undefined)
  expect([session.ended, session.who?.name]).toEqual([true, '王主任'])
  await session.signIn('chair', 'secret')
  expect(session.ended).toBe(false)
  await call('/api/records/visit', { method: 'POST', body: {} })
  expect(asked.at(-1)?.[1].headers).toMatchObject({ 'X-CSRF-Token': 't2' })
})

test('signing out holds even when the server cannot be told', async () => {
  answers = [[200, chair], [503, {}]]
  const session = useSession()
  await session.signIn('chair', 'secret')
  await session.signOut().catch(() => undefined)
  expect(session.who).toBeUndefined()
})

test('a locked page is covered and its session gone, until the same person signs in', async () => {
  answers = [[200, chair], [200, {}], [200, chair]]
  const session = useSession()
  await session.signIn('chair', 'secret')
  await session.lock()
  expect([session.locked, session.ended, asked.at(-1)?.[1].method]).toEqual([true, true, 'DELETE'])
  await session.signIn('chair', 'secret')
  expect([session.locked, session.ended]).toEqual([false, false])
})
