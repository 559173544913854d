// SPDX-License-Identifier: Apache-2.0
// What this browser remembers for its user: nothing personal, only how the pages look and which
// area and which columns they show.
import { defineStore } from 'pinia'
import { ref, watch } from 'vue'
import { type Key, type Language, speak } from '../words/words'

export const sizes = [
  { name: 'usual', label: 'app.size.usual' },
  { name: 'large', label: 'app.size.large' },
  { name: 'largest', label: 'app.size.largest' },
] as const satisfies { name: string; label: Key }[]
export type Size = (typeof sizes)[number]['name']

export const themes = [
  { name: 'system', label: 'app.theme.system' },
  { name: 'light', label: 'app.theme.light' },
  { name: 'dark', label: 'app.theme.dark' },
] as const satisfies { name: string; label: Key }[]
export type Theme = (typeof themes)[number]['name']

export const densities = [
  { name: 'wide', label: 'app.density.wide' },
  { name: 'tight', label: 'app.density.tight' },
] as const satisfies { name: string; label: Key }[]
export type Density = (typeof densities)[number]['name']

interface Kept {
  size: Size
  theme: Theme
  density: Density
  language: Language
  area: string
  year: string
  opened: string[]
  used: string[]
  columns: Record<string, string[]>
}
const place = 'jinguo.settings'
const plain = /^\/(records\/\w+(\/new)?|calls\/new|dashboard|report|figures|notices)$/
const mostUses = 60

function kept(): Kept {
  const usual: Kept = {
    size: 'usual', theme: 'system', density: 'wide', language: 'zh', area: '', year: '', opened: [], used: [], columns: {},
  }
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<Kept>) }
  } catch {
    return usual
  }
}

// True while the system asks for dark pages.  Not every place that runs this has a screen.
function systemDark() {
  const asked = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined
  const dark = ref(asked?.matches ?? false)
  asked?.addEventListener('change', (event) => {
    dark.value = event.matches
  })
  return dark
}

export const useSettings = defineStore('settings', () => {
  const before = kept()
  const size = ref<Size>(before.size)
  const theme = ref<Theme>(before.theme)
  const density = ref<Density>(before.density) // of the lines of lists
  const language = ref<Language>(before.language)
  const area = ref(before.area) // unit id; "" is everything the reader may see
  const year = ref(before.year) // the year last looked at
  const opened = ref<string[]>(before.opened) // modules unfolded in the menu
  const used = ref<string[]>(before.used) // pages by their addresses, as they were opened; no record's
  const columns = ref(before.columns) // by record, where they are not the usual ones
  const bySystem = systemDark()

  function turn(module: string) {
    const before = opened.value.includes(module)
    opened.value = before ? opened.value.filter((m) => m !== module) : [...opened.value, module]
  }
  // Pages that stand for themselves only: a record's address would tell whose it is.
  function use(path: string) {
    if (plain.test(path)) used.value = [...used.value, path].slice(-mostUses)
  }
  // Without names: the usual columns again.
  function showColumns(record: string, names?: string[]) {
    const others = Object.entries(columns.value).filter(([name]) => name !== record)
    columns.value = Object.fromEntries(names ? [...others, [record, names]] : others)
  }
  watch(
    [size, theme, density, language, area, year, opened, used, columns, bySystem],
    () => {
      const now: Kept = {
        size: size.value,
        theme: theme.value,
        density: density.value,
        language: language.value,
        area: area.value,
        year: year.value,
        opened: opened.value,
        used: used.value,
        columns: columns.value,
      }
      localStorage.setItem(place, JSON.stringify(now))
      const page = document.documentElement
      page.dataset.size = size.value
      page.classList.toggle('dark', theme.value === 'dark' || (theme.value === 'system' && bySystem.value))
    },
    { immediate: true },
  )
  watch(language, speak, { immediate: true })
  return { size, theme, density, language, area, year, opened, used, columns, turn, use, showColumns }
})
