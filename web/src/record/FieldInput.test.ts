// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { createPinia } from 'pinia'
import { afterEach, expect, test } from 'vitest'
import { nextTick } from 'vue'
import type { Field, Kind } from '../lib/types'
import FieldInput from './FieldInput.vue'

const field = (over: Partial<Field>): Field => ({
  name: 'it', label: '它', kind: 'text', required: false, listed: false, privacy: 'open', help: '帮助', ...over,
})
const kinds: Kind[] = ['text', 'integer', 'money', 'date', 'instant', 'flag', 'choice', 'ref']
const fault = { field: 'it', detail: '不对' }
const shown = (one: Field) =>
  mount(FieldInput, {
    attachTo: document.body,
    props: { field: one, modelValue: null },
    global: { plugins: [createPinia(), [VueQueryPlugin, { queryClient: new QueryClient() }]] },
  })

afterEach(() => document.body.replaceChildren())

test.each([
  ...kinds.map((kind) => field({ kind, ...(kind === 'choice' && { choices: [{ name: 'a', label: '甲' }] }), ...(kind === 'ref' && { target: 'household' }) })),
  field({ longest: 2000 }), field({ offers: [{ name: 'a', label: '甲' }] }),
])('the box of $kind (longest $longest) is tied to its help and, once there is one, to its fault', async (one) => {
  const form = shown(one)
  await nextTick()
  await nextTick()
  const box = () => document.getElementById('field-it')
  const invalid = () => [...document.querySelectorAll('[aria-invalid=true]')]
  expect(box()?.getAttribute('aria-describedby')).toBe('field-it-help')
  expect(invalid()).toEqual([])
  await form.setProps({ fault })
  expect(box()?.getAttribute('aria-describedby')).toBe('field-it-help field-it-fault')
  expect(document.getElementById('field-it-fault')?.textContent).toContain('不对')
  expect(invalid().map((at) => at.tagName)).toEqual([one.kind === 'text' && one.longest ? 'TEXTAREA' : 'INPUT'])
  await form.setProps({ fault: undefined })
  expect(invalid()).toEqual([])
})
