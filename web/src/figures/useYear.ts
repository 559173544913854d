// SPDX-License-Identifier: Apache-2.0
// The year a page of figures is about: the one in its address, else the last that was looked at,
// else the year before this one, which is the one being reported on.
import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSettings } from '../app/settings'

export function useYear(given?: () => string | undefined) {
  const route = useRoute()
  const router = useRouter()
  const settings = useSettings()
  const year = computed(() => {
    const asked = given ? given() : route.query.year
    if (typeof asked === 'string' && /^\d{4}$/.test(asked)) return asked
    return settings.year || String(new Date().getFullYear() - 1)
  })
  watch(
    year,
    (now) => {
      settings.year = now
    },
    { immediate: true },
  )
  const choose = (wanted: string) => router.push({ query: { year: wanted } })
  return { year, choose }
}
