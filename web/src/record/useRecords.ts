// SPDX-License-Identifier: Apache-2.0
// Reading records, shared by all pages through one cache: a record named in ten rows is fetched
// once.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { call } from '../lib/api'
import { Problem } from '../lib/problem'
import type { Item, JournalLine, Page } from '../lib/types'

export function useList(at: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['list', at],
    queryFn: () => call<Page<Item>>(toValue(at)),
    placeholderData: keepPreviousData,
  })
}

export function useItem(record: MaybeRefOrGetter<string>, id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['item', record, id],
    queryFn: () => call<Item>(`/api/records/${toValue(record)}/${toValue(id)}`),
    enabled: computed(() => toValue(id) !== ''),
  })
}

export function useHistory(record: MaybeRefOrGetter<string>, id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['history', record, id],
    queryFn: () =>
      call<{ items: JournalLine[] }>(`/api/records/${toValue(record)}/${toValue(id)}/history`),
  })
}

// After a write everything counted or listed from records may be different.
export function useForget() {
  const client = useQueryClient()
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'units' })
}

// Asks again only where asking again can help.
export function worthRetrying(tries: number, error: unknown): boolean {
  const status = error instanceof Problem ? error.status : -1
  return tries < 2 && (status === 0 || status >= 500)
}
