// SPDX-License-Identifier: Apache-2.0
// The unit tree: for choosing an area and for naming the unit of a record without asking each time.
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { address, call } from '../lib/api'
import type { Item, Page } from '../lib/types'

export interface Unit {
  id: string
  name: string
  parent: string
  children: Unit[]
}

// Grids beyond this many are named one by one where they appear.
const most = 2000

export function treeOf(items: Item[]): Unit[] {
  const units = new Map(
    items.map((item) => [
      item.id,
      {
        id: item.id,
        name: String(item.fields.name ?? ''),
        parent: String(item.fields.parent ?? ''),
        children: [],
      } as Unit,
    ]),
  )
  const roots: Unit[] = []
  for (const unit of units.values()) {
    const above = units.get(unit.parent)
    if (above) above.children.push(unit)
    else roots.push(unit)
  }
  return roots
}

export const useUnits = defineStore('units', () => {
  const items = ref<Item[]>([])
  const tree = computed(() => treeOf(items.value))
  const names = computed(
    () => new Map(items.value.map((item) => [item.id, String(item.fields.name ?? '')])),
  )

  const codes = computed(
    () => new Map(items.value.map((item) => [item.id, String(item.fields.code ?? '')])),
  )

  async function load() {
    const all: Item[] = []
    for (let page = 1; all.length < most; ++page) {
      const query = { page, size: 100, sort: 'code' }
      const got = await call<Page<Item>>(address('/api/records/unit', query))
      all.push(...got.items)
      if (!got.items.length || all.length >= got.total) break
    }
    items.value = all
  }
  return { tree, names, codes, load }
})
