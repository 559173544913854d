// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { afterEach, expect, test, vi } from 'vitest'
import { defineComponent } from 'vue'
import { watchPresence } from '../lib/presence'
import { firstEnd, useBatches } from './useBatches'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the first that ends is waited for, and nothing where nothing can be undone', () => {
  expect(firstEnd({ a: { until: '', seconds: 60 }, b: { until: '', seconds: 5 } })).toBe(6000)
  expect(firstEnd({})).toBeUndefined()
})

test('while one goes on it is asked about, and with nobody at the desk the page says that it asks by itself', async () => {
  vi.useFakeTimers()
  const asked: boolean[] = []
  vi.stubGlobal('fetch', async (_at: string, init: RequestInit) => {
    asked.push('Jinguo-Poll' in (init.headers as object))
    return new Response(JSON.stringify({ items: [{ id: 'b', fields: { state: 'running' } }], undo: {} }), { status: 200 })
  })
  watchPresence()
  const sign = () => window.dispatchEvent(new KeyboardEvent('keydown'))
  sign()
  const page = mount(defineComponent({ setup: () => useBatches(() => 'household', () => undefined), template: '<i />' }), {
    global: { plugins: [createPinia(), [VueQueryPlugin, { queryClient: new QueryClient() }]] },
  })
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toEqual([false, true, true])
  await vi.advanceTimersByTimeAsync(500)
  sign()
  await vi.advanceTimersByTimeAsync(500)
  expect(asked.at(-1)).toBe(false)
  page.unmount()
})
