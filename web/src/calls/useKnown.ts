// SPDX-License-Identifier: Apache-2.0
// "Is she known already?", asked while the call is being written down.  Only what can be one
// person's is asked for: a name of two characters, a whole telephone, a whole id number, or its last
// four characters with the whole name or the year of birth.
import { ref, watch } from 'vue'
import type { KnownMatter } from '../cases/types'
import { address, call } from '../lib/api'

export interface Terms {
  name: string
  phone: string
  id_number: string
  birth_year: string
}
export const isEnd = (idNumber: string) => /^\d{3}[\dXx]$/.test(idNumber.trim())
export function askable(terms: Terms): Partial<Terms> {
  const digits = terms.phone.replace(/\D/g, '')
  const name = [...terms.name.trim()].length >= 2 ? { name: terms.name.trim() } : {}
  const year = /^\d{4}$/.test(terms.birth_year.trim()) ? { birth_year: terms.birth_year.trim() } : {}
  const end = isEnd(terms.id_number) && ('name' in name || 'birth_year' in year)
  return {
    ...name,
    ...(digits.length >= 7 && { phone: terms.phone.trim() }),
    ...((end || terms.id_number.trim().length >= 15) && { id_number: terms.id_number.trim() }),
    ...(end && year),
  }
}
const pause = 300

export function useKnown(terms: () => Terms) {
  const found = ref<KnownMatter[]>([])
  const asked = ref(false)
  const tooCommon = ref(false)
  const problem = ref<unknown>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0

  async function ask(query: Partial<Terms>) {
    const mine = ++round
    try {
      const answer = await call<{ items: KnownMatter[]; too_common?: boolean }>(address('/api/cases/known', query))
      // A slower answer to an older question is no answer to this one.
      if (mine !== round) return
      found.value = answer.items
      tooCommon.value = answer.too_common ?? false
      asked.value = true
      problem.value = undefined
    } catch (error) {
      if (mine === round) problem.value = error
    }
  }
  watch(() => JSON.stringify(askable(terms())), (text) => {
    clearTimeout(timer)
    const query = JSON.parse(text) as Partial<Terms>
    if (Object.keys(query).length) {
      timer = setTimeout(() => void ask(query), pause)
      return
    }
    ++round
    found.value = []
    asked.value = false
    tooCommon.value = false
  })
  return { found, asked, tooCommon, problem }
}
