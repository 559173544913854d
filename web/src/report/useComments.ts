// SPDX-License-Identifier: Apache-2.0
// The comments on the report of one year and area, and the way to add one and to settle one.
import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useSchema } from '../app/schema'
import { address, call } from '../lib/api'
import type { Item, Page, Written } from '../lib/types'
import { useSubmit } from '../record/useSubmit'
import { commentOf } from './comments'

const at = '/api/records/report_comment'
const size = 100

async function all(year: string, area: string) {
  const items: Item[] = []
  const asked = { 'f.year': year, ...(area ? { 'f.area': area } : { 'f.area.empty': 1 }), size, may: 1 }
  for (let page = 1; ; page += 1) {
    const got = await call<Page<Item>>(address(at, { ...asked, page }))
    items.push(...got.items)
    if (got.items.length < size) return items.map(commentOf)
  }
}

// `area`: "" is the whole district.
export function useComments(year: MaybeRefOrGetter<string>, area: MaybeRefOrGetter<string>) {
  const schema = useSchema()
  const may = computed(() => schema.types.get('report_comment')?.may)
  const { data, error, refetch } = useQuery({
    queryKey: ['list', 'report_comment', () => toValue(year), () => toValue(area)],
    queryFn: () => all(toValue(year), toValue(area)),
    enabled: computed(() => toValue(year) !== '' && may.value?.read === true),
  })
  return { comments: computed(() => data.value ?? []), error, refetch, mayAdd: computed(() => may.value?.create === true) }
}

// A comment moves no number of the report: only lists and the record itself are read anew.
export function useReadAnew() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'list' || queryKey[0] === 'item' })
}
// Entered where the report is of, so that the area reads it.
export function useAdding(year: () => string, area: () => string) {
  return useSubmit((said, once) => {
    const whose = area() ? { area: area(), unit: area() } : {}
    return call<Written>(at, { method: 'POST', body: { year: Number(year()), ...whose, ...(said as { place: string; text: string }) }, once })
  })
}
export function useSettling(id: () => string) {
  return useSubmit((body, once) => call<Written>(`${at}/${id()}/steps/settle`, { method: 'POST', body, once }))
}
