// SPDX-License-Identifier: Apache-2.0
// What this browser remembers for its user: nothing personal, only how the page looks and which
// area it shows.
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'

export const sizes = [
  { name: 'usual', label: '标准' },
  { name: 'large', label: '大' },
  { name: 'largest', label: '特大' },
] as const
export type Size = (typeof sizes)[number]['name']

interface Kept {
  size: Size
  area: string
  year: string
  opened: string[]
}
const place = 'jinguo.settings'

function kept(): Kept {
  const usual: Kept = { size: 'usual', area: '', year: '', opened: [] }
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Kept>) }
  } catch {
    return usual
  }
}

export const useSettings = defineStore('settings', () => {
  const before = kept()
  const size = ref<Size>(before.size)
  const area = ref(before.area) // unit id; "" is everything the reader may see
  const year = ref(before.year) // the year last looked at
  const opened = ref<string[]>(before.opened) // modules unfolded in the menu

  function turn(module: string) {
    const before = opened.value.includes(module)
    opened.value = before ? opened.value.filter((m) => m !== module) : [...opened.value, module]
  }
  watch(
    [size, area, year, opened],
    () => {
      const now: Kept = {
        size: size.value,
        area: area.value,
        year: year.value,
        opened: opened.value,
      }
      localStorage.setItem(place, JSON.stringify(now))
      document.documentElement.dataset.size = size.value
    },
    { immediate: true },
  )
  return { size, area, year, opened, turn }
})
