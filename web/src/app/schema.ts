// SPDX-License-Identifier: Apache-2.0
// The record types as the server publishes them to this reader.
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { call } from '../lib/api'
import type { Field, Module, RecordType, Schema } from '../lib/types'

export interface Referrer {
  type: RecordType
  field: Field
}

export const useSchema = defineStore('schema', () => {
  const modules = ref<Module[]>([])
  const types = computed(
    () => new Map(modules.value.flatMap((m) => m.records.map((r) => [r.name, r] as const))),
  )
  const readable = computed(() =>
    modules.value
      .map((m) => ({ ...m, records: m.records.filter((r) => r.may.read) }))
      .filter((m) => m.records.length),
  )

  async function load() {
    modules.value = (await call<Schema>('/api/schema')).modules
  }
  function moduleOf(record: string): Module | undefined {
    return modules.value.find((m) => m.records.some((r) => r.name === record))
  }
  // Fields of other records that point at this one: a household's visits, a person's memberships.
  function referrers(record: string): Referrer[] {
    return [...types.value.values()].flatMap((type) =>
      type.may.read && type.name !== record
        ? type.fields.filter((f) => f.target === record).map((field) => ({ type, field }))
        : [],
    )
  }
  return { modules, types, readable, load, moduleOf, referrers }
})
