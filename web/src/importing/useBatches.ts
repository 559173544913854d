// SPDX-License-Identifier: Apache-2.0
// What this reader has imported of one kind of record, newest first.
import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useSession } from '../app/session'
import { address, call } from '../lib/api'
import type { Item, Page } from '../lib/types'

const most = 100

export function useBatches(record: () => string) {
  const session = useSession()
  const at = computed(() => address('/api/imports', { 'f.record': record(), size: most }))
  const query = useQuery({ queryKey: ['imports', at], queryFn: () => call<Page<Item>>(at.value) })
  const own = computed(() => query.data.value?.items.filter((one) => one.created_by === session.who?.account))
  return { ...query, own }
}

// What the server says of an undoing: a row that stayed says why.
export interface UndoAnswer {
  removed: number
  stayed: number
  items: { row: number; record: string; reason: string }[]
}
