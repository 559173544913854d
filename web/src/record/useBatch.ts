// SPDX-License-Identifier: Apache-2.0
// One step taken for many records, one after the other: each is done or refused by itself, and
// what was refused says why.
import { computed, ref } from 'vue'
import { call } from '../lib/api'
import { tell } from '../lib/problem'
import type { Item, Values, Written } from '../lib/types'
import { t } from '../words/words'

export interface Failure {
  item: Item
  why: string
}

export function useBatch() {
  const asked = ref(0)
  const done = ref(0)
  const failures = ref<Failure[]>([])
  const busy = ref(false)
  const keys = new Map<string, string>()

  // The same record keeps its key until its answer is known: asked again after a lost answer, the
  // server says what the first try did.
  function keyOf(id: string): string {
    const key = keys.get(id) ?? crypto.randomUUID()
    keys.set(id, key)
    return key
  }
  async function run(items: Item[], at: (item: Item) => string, body: Values) {
    asked.value = items.length
    done.value = 0
    failures.value = []
    busy.value = true
    for (const item of items) {
      try {
        await call<Written>(at(item), { method: 'POST', body, once: keyOf(item.id) })
        done.value += 1
      } catch (error) {
        const told = tell(error, 'reading')
        failures.value = [...failures.value, { item, why: t('errors.note', { detail: told.what, remedy: told.next }) }]
        if (settled(error)) keys.delete(item.id)
      }
    }
    busy.value = false
  }
  const finished = computed(() => asked.value > 0 && !busy.value)
  function reset() {
    asked.value = 0
    keys.clear()
  }
  return { asked, done, failures, busy, finished, run, reset }
}

function settled(error: unknown): boolean {
  const status = (error as { status?: number }).status ?? 0
  return status >= 400 && status < 500
}
