// SPDX-License-Identifier: Apache-2.0
// The files kept with one record.  `shut`: to her, or for such records, there are none to speak of.
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { address, call } from '../lib/api'
import { Problem } from '../lib/problem'
import type { Item, Page, Written } from '../lib/types'

// A photo over a slow line takes its time.
const seconds = 180
const unavailable = new Set([403, 404, 422])
const endings: Record<string, string> = { jpeg: 'jpg' }

export function useAttachments(record: MaybeRefOrGetter<string>, id: MaybeRefOrGetter<string>) {
  const query = useQuery({
    queryKey: ['attachments', record, id],
    queryFn: () => call<Page<Item>>(`/api/records/${toValue(record)}/${toValue(id)}/attachments`),
  })
  const shut = computed(() => query.error.value instanceof Problem && unavailable.has(query.error.value.status))
  return { ...query, shut }
}

export function attach(record: string, id: string, file: File, once: string): Promise<Written> {
  const at = address(`/api/records/${record}/${id}/attachments`, { name: file.name })
  return call<Written>(at, { method: 'POST', file, once, seconds })
}

// Its own name, or where that is not for her one that only says what it is.
export function fileNameOf(item: Item, unnamed: string): string {
  const kind = String(item.fields.media_type ?? '')
  return String(item.fields.name ?? '') || `${unnamed}.${endings[kind] ?? kind}`
}
export const isKept = (item: Item) => item.fields.state === 'kept'
export const wantsReason = (item: Item) => item.fields.opening !== 'freely'
