// SPDX-License-Identifier: Apache-2.0
// Finding the record a reference shall point at: the newest first, then what the words find.
import { ref } from 'vue'
import { address, call } from '../lib/api'
import type { Item, Page } from '../lib/types'

export function useRefSearch(record: () => string) {
  const found = ref<Item[]>([])
  const busy = ref(false)
  const failed = ref(false)
  let latest = 0

  // An answer that comes after a later question is dropped.
  async function search(words: string) {
    const mine = ++latest
    busy.value = true
    failed.value = false
    try {
      const page = await call<Page<Item>>(
        address(`/api/records/${record()}`, { q: words.trim(), size: 20 }),
      )
      if (mine === latest) found.value = page.items
    } catch {
      if (mine === latest) failed.value = true
    } finally {
      if (mine === latest) busy.value = false
    }
  }
  return { found, busy, failed, search }
}
