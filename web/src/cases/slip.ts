// SPDX-License-Identifier: Apache-2.0
// What a body without an account answered on its printed slip, on its way to the server.
import { computed, ref } from 'vue'
import { call } from '../lib/api'
import type { Written } from '../lib/types'
import { useSubmit } from '../record/useSubmit'
import type { Key } from '../words/words'

export const slipSteps: { name: string; key: Key }[] = [
  { name: 'accept', key: 'slip.accept' }, { name: 'return', key: 'slip.return' }, { name: 'complete', key: 'slip.complete' },
]
export const blankSlip = () => ({ number: '', code: '', step: 'complete', text: '' })

export function useSlip() {
  const typed = ref(blankSlip())
  const { busy, problem, submit } = useSubmit((body) => call<Written>('/api/cases/slips', { method: 'POST', body }))
  const dirty = computed(() => [typed.value.number, typed.value.code, typed.value.text].some((one) => one.trim() !== ''))
  function clear() {
    typed.value = blankSlip()
    problem.value = undefined
  }
  // Whether it is stored; where it is not, what was typed stays and `problem` says why.
  async function enter(): Promise<boolean> {
    const { number, code, step, text } = typed.value
    return (await submit({ number: number.trim(), code: code.trim(), step, text: text.trim() })) !== undefined
  }
  return { typed, busy, problem, dirty, clear, enter }
}
