// SPDX-License-Identifier: Apache-2.0
// What this reader has imported of one kind of record, newest first, and until when the server lets
// it be undone.
import { useQuery } from '@tanstack/vue-query'
import { computed, onScopeDispose, watch } from 'vue'
import { useSession } from '../app/session'
import { address, call } from '../lib/api'
import { idleFor } from '../lib/presence'
import type { Item, Page } from '../lib/types'

const most = 100
// How often one that goes on in the background is asked about, in milliseconds.
const often = 2000
interface Batches extends Page<Item> {
  undo: Record<string, { until: string; seconds: number }> // those that can be undone still
}
// How long until the first of them cannot be undone any more, in milliseconds.
export function firstEnd(undo: Batches['undo']): number | undefined {
  const left = Object.values(undo).map((one) => one.seconds)
  return left.length ? (Math.min(...left) + 1) * 1000 : undefined
}

const underWay = (one: Item) => one.fields.state === 'running' || one.fields.state === 'undoing'

// `over`: told when one that went on in the background is done with.
export function useBatches(record: () => string, over: () => void) {
  const session = useSession()
  const at = computed(() => address('/api/imports', { 'f.record': record(), size: most }))
  const query = useQuery({
    queryKey: ['imports', at],
    // Nobody at the desk: it is the page that asks, which keeps no session open.
    queryFn: () => call<Batches>(at.value, { poll: idleFor() >= often }),
    refetchInterval: ({ state }) => (state.data?.items.some(underWay) ? often : false),
  })
  const moving = computed(() => query.data.value?.items.filter(underWay).length ?? 0)
  watch(moving, (now, before) => { if (now < before) over() })
  const own = computed(() => query.data.value?.items.filter((one) => one.created_by === session.who?.account))
  const undo = computed(() => query.data.value?.undo ?? {})
  // The server's clock decides; this one only measures how long it is until then.
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(undo, (now) => {
    clearTimeout(timer)
    const end = firstEnd(now)
    if (end !== undefined) timer = setTimeout(() => void query.refetch(), end)
  }, { immediate: true })
  onScopeDispose(() => clearTimeout(timer))
  return { ...query, own, undo }
}

// What the server says of an undoing: a row that stayed says why.
export interface StayedRow {
  row: number
  record: string
  reason: string
}
export interface UndoAnswer {
  removed: number
  restored: number
  stayed: number
  running: boolean // goes on in the background
  items: StayedRow[]
}
