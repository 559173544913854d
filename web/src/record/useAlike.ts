// SPDX-License-Identifier: Apache-2.0
// "Is it entered already?", asked while a person or household is being typed.  Every such question
// leaves a line in the server's journal: it waits until the typing pauses, and asks the same once.
import { onBeforeUnmount, ref, watch } from 'vue'
import { call } from '../lib/api'
import type { Values } from '../lib/types'

export interface Alike {
  id: string
  title: string
  unit: string
  by: string[] // the fields that agree
}
const asked: Record<string, string[]> = {
  person: ['name', 'id_number', 'phone', 'born_on'],
  household: ['head_name', 'address', 'phone'],
}
export const hasAlike = (record: string) => record in asked
const pause = 400

// What the server would take for one person's or one door's; shorter words are not sent.  A birthday
// tells nobody apart by itself.
export function alikeTerms(record: string, draft: Values): Record<string, string> {
  const given = (asked[record] ?? []).map((name): [string, string] => [name, String(draft[name] ?? '').trim()])
  const resident = !draft.id_kind || draft.id_kind === 'resident'
  const terms = Object.fromEntries(given.filter(([name, text]) => longEnough(name, text, resident)))
  const rest = Object.keys(terms).filter((name) => name !== 'born_on')
  const tail = terms.id_number?.length === 4
  if (!rest.length || (tail && !terms.name && !terms.born_on)) return {}
  return terms
}
function longEnough(name: string, text: string, resident: boolean): boolean {
  if (name === 'phone') return text.replace(/\D/g, '').length >= 7
  if (name === 'id_number') return text.length === 4 || text.length >= (resident ? 15 : 7)
  if (name === 'born_on') return text !== ''
  return [...text].length >= (name === 'address' ? 4 : 2)
}

export function useAlike(record: () => string, draft: () => Values) {
  const found = ref<Alike[]>([])
  const done = ref(false) // something was asked, and answered
  const tooCommon = ref(false)
  const problem = ref<unknown>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0

  async function ask(body: Record<string, string>) {
    const mine = ++round
    try {
      const answer = await call<{ items: Alike[]; too_common?: boolean }>(`/api/known/${record()}`, { method: 'POST', body })
      // A slower answer to an older question is no answer to this one.
      if (mine !== round) return
      found.value = answer.items
      tooCommon.value = answer.too_common ?? false
      done.value = true
      problem.value = undefined
    } catch (error) {
      if (mine === round) problem.value = error
    }
  }
  watch(() => JSON.stringify(alikeTerms(record(), draft())), (text) => {
    clearTimeout(timer)
    const body = JSON.parse(text) as Record<string, string>
    if (Object.keys(body).length) {
      timer = setTimeout(() => void ask(body), pause)
      return
    }
    ++round
    found.value = []
    done.value = false
    tooCommon.value = false
    problem.value = undefined
  }, { immediate: true })
  onBeforeUnmount(() => clearTimeout(timer))
  return { found, done, tooCommon, problem }
}
