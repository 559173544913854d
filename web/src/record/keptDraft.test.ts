// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import type { Field, Values } from '../lib/types'
import { useKeptDraft } from './keptDraft'

const field = (name: string, privacy: Field['privacy'] = 'open'): Field => ({
  name, label: name, kind: 'text', required: false, listed: false, privacy,
})
const fields = [field('head'), field('facts', 'sensitive')]

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  setActivePinia(createPinia())
})
afterEach(() => vi.useRealTimers())

function form() {
  const values = ref<Values>({ head: null, facts: null })
  const scope = effectScope()
  const draft = scope.run(() => {
    const kept = useKeptDraft('/records/case/new', { title: () => '新增个案' })
    kept.follow(() => fields, () => ({ values: values.value, seen: {}, more: {} }))
    return kept
  })
  if (!draft) throw new Error('no scope')
  return { values, scope, draft }
}

test('what was typed is there again, but nothing protected', async () => {
  const { values } = form()
  values.value = { head: '陈', facts: '经过' }
  await nextTick()
  vi.advanceTimersByTime(500)
  const again = form().draft.read()
  expect([again?.values, again?.left]).toEqual([{ head: '陈' }, ['facts']])
  expect(JSON.stringify(sessionStorage)).not.toContain('经过')
})

test('a page left in the middle of a word keeps it', async () => {
  const { values, scope } = form()
  values.value = { head: '陈' }
  await nextTick()
  scope.stop()
  expect(form().draft.read()?.values).toEqual({ head: '陈' })
})

test('once saved it does not come back', async () => {
  const { values, scope, draft } = form()
  values.value = { head: '陈' }
  await nextTick()
  draft.drop()
  vi.advanceTimersByTime(500)
  scope.stop()
  expect(form().draft.read()).toBeUndefined()
})
