// SPDX-License-Identifier: Apache-2.0
// The year a page of figures is about: the one in its address, else the last that was looked at,
// else the last complete one with records.  "" for the moment in which that is being found out.
import { computed, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSchema } from '../app/schema'
import { useSettings } from '../app/settings'
import { lastYear } from './lastYear'

export function useYear(given?: () => string | undefined) {
  const route = useRoute()
  const router = useRouter()
  const settings = useSettings()
  const year = computed(() => {
    const asked = given ? given() : route.query.year
    return typeof asked === 'string' && /^\d{4}$/.test(asked) ? asked : settings.year
  })
  watch(
    year,
    async (now) => {
      const thisYear = new Date().getFullYear()
      const types = [...useSchema().types.values()]
      settings.year = now || (await lastYear(types, thisYear)) || String(thisYear)
    },
    { immediate: true },
  )
  const choose = (wanted: string) => router.push({ query: { year: wanted } })
  return { year, choose }
}
