// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, expect, test, vi } from 'vitest'
import { useSchema } from '../app/schema'
import type { Module } from '../lib/types'
import SlipPage from './SlipPage.vue'
import { useSlip } from './slip'

const sent: unknown[] = []
let answer = { status: 200, body: {} as object }
vi.stubGlobal('fetch', async (_at: string, init: RequestInit) => {
  sent.push(JSON.parse(String(init.body)))
  return new Response(JSON.stringify(answer.body), { status: answer.status, headers: { 'Content-Type': 'application/json' } })
})
afterEach(() => {
  sent.length = 0
  answer = { status: 200, body: { id: 'it', version: 2 } }
  document.body.replaceChildren()
})

test('a slip is sent as it is written, and what is refused stays in its boxes', async () => {
  const slip = useSlip()
  expect(slip.dirty.value).toBe(false)
  slip.typed.value = { number: ' A1 ', code: 'wrong ', step: 'return', text: ' 不属本单位 ' }
  expect(slip.dirty.value).toBe(true)
  answer = { status: 403, body: { title: '单号或回执码不对，还可再试9次', status: 403 } }
  expect(await slip.enter()).toBe(false)
  expect(sent).toEqual([{ number: 'A1', code: 'wrong', step: 'return', text: '不属本单位' }])
  expect([slip.typed.value.number, slip.problem.value !== undefined]).toEqual([' A1 ', true])
  answer = { status: 200, body: { id: 'it', version: 2 } }
  expect(await slip.enter()).toBe(true)
  slip.clear()
  expect([slip.dirty.value, slip.problem.value]).toEqual([false, undefined])
})

function page(create: boolean) {
  const pinia = createPinia()
  const may = { read: true, create, change: false, export: false, steps: [] }
  useSchema(pinia).modules = [{ name: 'cases', label: '', records: [{ name: 'slip', label: '', fields: [], steps: [], may }] }] satisfies Module[]
  return mount(SlipPage, { attachTo: document.body, global: { plugins: [pinia, [VueQueryPlugin, { queryClient: new QueryClient() }]] } })
}
test('stored, the page says which slip and nothing else, and takes the next with empty boxes', async () => {
  const at = page(true)
  await flushPromises() // the library gives its boxes their ids only then
  await at.get('#slip-number').setValue('A1')
  await at.get('#slip-code').setValue('SECRET')
  await at.get('#slip-text').setValue('已出警')
  await at.get('form').trigger('submit')
  await flushPromises()
  expect(at.find('form').exists()).toBe(false)
  expect(at.get('[role=status]').text()).toContain('A1')
  expect(at.html()).not.toMatch(/SECRET|已出警/)
  expect(document.activeElement?.tagName).toBe('H2')
  await at.get('[role=status] button').trigger('click')
  await flushPromises()
  expect((at.get('#slip-number').element as HTMLInputElement).value).toBe('')
  at.unmount()
})
test('who enters no slip finds no boxes', () => {
  const at = page(false)
  expect([at.find('form').exists(), at.find('[role=alert]').exists()]).toEqual([false, true])
  at.unmount()
})
