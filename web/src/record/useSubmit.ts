// SPDX-License-Identifier: Apache-2.0
// One submit, however often its button is pressed: the same content keeps the same key, so that a
// second try after "no answer" is answered by the first.
import { ref } from 'vue'
import { Problem } from '../lib/problem'

export function useSubmit<T>(send: (body: unknown, key: string) => Promise<T>) {
  const busy = ref(false)
  const problem = ref<unknown>()
  let key = ''
  let sent = ''

  // Undefined when refused, unanswered or already under way; `problem` says which.
  async function submit(body: unknown): Promise<T | undefined> {
    if (busy.value) return undefined
    busy.value = true
    problem.value = undefined
    const content = JSON.stringify(body)
    if (content !== sent) key = crypto.randomUUID()
    sent = content
    try {
      const answer = await send(body, key)
      sent = ''
      return answer
    } catch (error) {
      problem.value = error
      // A refusal is final for its key; only an unknown outcome is asked about again.
      if (error instanceof Problem && error.status >= 400 && error.status < 500) sent = ''
      return undefined
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, submit }
}
