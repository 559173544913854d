// SPDX-License-Identifier: Apache-2.0
// What is kept with a case, by kind, each with what may be done with it.  A case has few of each:
// one page holds them.
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useSchema } from '../app/schema'
import { address, call } from '../lib/api'
import { shown } from '../lib/format'
import type { Item, Page, RecordType } from '../lib/types'
import { titleOf } from '../record/title'
import { useItem } from '../record/useRecords'

export const most = 100

export function useKept(record: MaybeRefOrGetter<string>, id: MaybeRefOrGetter<string>, by = 'case') {
  const schema = useSchema()
  const at = computed(() => address(`/api/records/${toValue(record)}`, { [`f.${by}`]: toValue(id), size: most, may: 1 }))
  return useQuery({
    queryKey: ['list', at],
    queryFn: () => call<Page<Item>>(at.value),
    enabled: computed(() => toValue(id) !== '' && schema.types.get(toValue(record))?.may.read === true),
  })
}

// Whether the server lets this reader add a record of this kind to the case.
export function useAdds(caseId: MaybeRefOrGetter<string>) {
  const { data } = useItem('case', caseId)
  return (record: string) => data.value?.may?.adds.includes(record) === true
}

// What the program keeps for itself, and no reader of the case looks for.
export const inner: Record<string, string[]> = { paper: ['kind', 'series', 'year', 'running', 'template_edition'] }

// How one is called among its like: 公安 · 江滨派出所, S1 摸排隐患.
export function nameOf(type: RecordType, item: Item): string {
  if (type.titled && type.name === 'paper') return titleOf(type, item)
  const words = type.fields
    .filter((f) => f.listed && (f.kind === 'choice' || f.kind === 'text') && f.name !== 'state')
    .map((f) => shown(f, item.fields[f.name]))
    .filter((text) => text)
  return words.slice(0, 2).join(' · ') || titleOf(type, item)
}
