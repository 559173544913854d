// SPDX-License-Identifier: Apache-2.0
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import type { RecordType } from '../lib/types'
import { useSchema } from './schema'

function type(name: string, target?: string, read = true): RecordType {
  return {
    name, label: name, steps: [],
    may: { read, create: false, change: false, export: false, steps: [] },
    fields: target
      ? [{ name: 'of', label: '', kind: 'ref', target, required: true, listed: true, privacy: 'open' }]
      : [],
  }
}
beforeEach(() => setActivePinia(createPinia()))

test('a record knows who points at it, as far as the reader may see', () => {
  const schema = useSchema()
  schema.modules = [
    { name: 'registry', label: '', records: [type('household')] },
    { name: 'visits', label: '', records: [type('visit', 'household'), type('secret', 'household', false)] },
  ]
  expect(schema.referrers('household').map((r) => r.type.name)).toEqual(['visit'])
  expect(schema.moduleOf('visit')?.name).toBe('visits')
})

test('a module of which nothing may be read is not in the menu', () => {
  const schema = useSchema()
  schema.modules = [{ name: 'm', label: '', records: [type('secret', undefined, false)] }]
  expect(schema.readable).toEqual([])
})
