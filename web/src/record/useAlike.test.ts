// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { defineComponent, nextTick, reactive } from 'vue'
import type { Values } from '../lib/types'
import { alikeTerms, useAlike } from './useAlike'

const sent: { at: string; body: unknown }[] = []
let answer: unknown = { items: [] }
let slow: Promise<void> | undefined
beforeEach(() => {
  vi.useFakeTimers()
  sent.splice(0)
  slow = undefined
  vi.stubGlobal('fetch', async (at: string, init: RequestInit) => {
    sent.push({ at, body: JSON.parse(String(init.body)) })
    const now = answer
    await slow
    return new Response(JSON.stringify(now), { status: 200 })
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})
let form: ReturnType<typeof mount> | undefined
function typing(record: string, draft: Values) {
  let alike: ReturnType<typeof useAlike> | undefined
  form = mount(defineComponent({ setup: () => { alike = useAlike(() => record, () => draft) }, template: '<i />' }))
  if (!alike) return expect.fail('not begun')
  return alike
}
const paused = async () => {
  await nextTick()
  await vi.advanceTimersByTimeAsync(500)
}

test('only what can be one person’s or one door’s is asked for', () => {
  expect(alikeTerms('person', { name: '陈', phone: '138', id_number: '1101', born_on: '1980-01-01' })).toEqual({ id_number: '1101', born_on: '1980-01-01' })
  expect(alikeTerms('person', { name: '陈氏', born_on: '1980-01-01' })).toEqual({ name: '陈氏', born_on: '1980-01-01' })
  expect(alikeTerms('person', { born_on: '1980-01-01' })).toEqual({})
  expect(alikeTerms('person', { id_number: '1101' })).toEqual({})
  expect(alikeTerms('person', { id_number: '11010519491231002X' })).toEqual({ id_number: '11010519491231002X' })
  expect(alikeTerms('person', { id_kind: 'passport', id_number: 'E1234567' })).toEqual({ id_number: 'E1234567' })
  expect(alikeTerms('person', { id_kind: 'resident', id_number: '11010519' })).toEqual({})
  expect(alikeTerms('household', { head_name: '陈氏', address: '示范里', phone: '138 0000 0001' })).toEqual({ head_name: '陈氏', phone: '138 0000 0001' })
  expect(alikeTerms('visit', { name: '陈氏' })).toEqual({})
})
test('it is asked once the typing pauses, the same no second time, and forgotten when nothing is left to ask', async () => {
  const draft = reactive<Values>({ name: '陈' })
  const alike = typing('person', draft)
  answer = { items: [{ id: 'p', title: '陈氏', unit: '示范社区', by: ['name'] }], too_common: true }
  await paused()
  expect(sent).toEqual([])
  draft.name = '陈氏'
  await nextTick()
  draft.name = '陈氏甲'
  await paused()
  draft.nationality = '某国'
  await paused()
  expect(sent).toEqual([{ at: '/api/known/person', body: { name: '陈氏甲' } }])
  expect([alike.found.value.length, alike.done.value, alike.tooCommon.value]).toEqual([1, true, true])
  draft.name = ''
  await paused()
  expect([alike.found.value.length, alike.done.value, alike.tooCommon.value]).toEqual([0, false, false])
})
test('a slower answer to an older question is none; who has left asks nothing more', async () => {
  const draft = reactive<Values>({ name: '陈氏' })
  const alike = typing('person', draft)
  answer = { items: [{ id: 'p', title: '陈氏', unit: '', by: ['name'] }] }
  let come: () => void = () => undefined
  slow = new Promise((then) => { come = then })
  await paused()
  slow = undefined
  answer = { items: [] }
  draft.name = '陈氏甲'
  await paused()
  come()
  await paused()
  expect([sent.length, alike.found.value.length, alike.done.value]).toEqual([2, 0, true])
  draft.name = '陈氏乙'
  await nextTick()
  form?.unmount()
  await paused()
  expect(sent.length).toBe(2)
})
