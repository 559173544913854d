// SPDX-License-Identifier: Apache-2.0
import { createPinia, setActivePinia } from 'pinia'
import { expect, test } from 'vitest'
import { useSchema } from '../app/schema'
import { useType } from './useType'

test('an unknown type and one out of sight are told apart', () => {
  setActivePinia(createPinia())
  const may = { read: false, create: false, change: false, export: false, steps: [] }
  useSchema().modules = [
    { name: 'm', label: '', records: [{ name: 'secret', label: '密', fields: [], steps: [], may }] },
  ]
  expect(useType(() => 'secret').refusal.value?.status).toBe(403)
  expect(useType(() => 'nothing').refusal.value?.status).toBe(404)
})
