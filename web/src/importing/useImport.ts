// SPDX-License-Identifier: Apache-2.0
// A workbook on its way in: chosen, checked, and stored only when nothing in it is wrong.
import { computed, ref } from 'vue'
import { address, callFile, call } from '../lib/api'
import { Problem } from '../lib/problem'
import { saveFile } from '../lib/saveFile'
import type { ImportOutcome } from '../lib/types'

// A large sheet takes its time; the page says that it goes on.
const seconds = 300
// What the server takes at most.
export const mostBytes = 20 * 1024 * 1024
// Of a file's name, in the list of imports; the end of a long one tells more.
const longestName = 120

export function useImport(record: () => string) {
  const file = ref<File>()
  const outcome = ref<ImportOutcome>()
  const problem = ref<unknown>()
  const busy = ref<'' | 'checking' | 'storing' | 'writing'>('')
  let key = ''
  const at = (query: string) => `/api/import/${record()}${query}`
  const ready = computed(() => outcome.value !== undefined && !outcome.value.stored && !outcome.value.errors.length && outcome.value.records > 0)

  async function during<T>(what: typeof busy.value, does: (sheet: File) => Promise<T>): Promise<T | undefined> {
    if (!file.value || busy.value) return undefined
    busy.value = what
    problem.value = undefined
    try {
      return await does(file.value)
    } catch (error) {
      problem.value = error
      return undefined
    } finally {
      busy.value = ''
    }
  }
  async function choose(chosen: File | undefined) {
    file.value = chosen
    outcome.value = undefined
    problem.value = chosen && chosen.size > mostBytes ? new Problem({ status: 413 }) : undefined
    key = crypto.randomUUID()
    if (!problem.value) await check()
  }
  async function check() {
    outcome.value = await during('checking', (sheet) =>
      call<ImportOutcome>(at('?check=1'), { method: 'POST', file: sheet, seconds }),
    )
  }
  // The key stays while the file does: a second try after a lost answer stores nothing twice.
  async function store() {
    const stored = await during('storing', (sheet) =>
      call<ImportOutcome>(address(at(''), { name: [...sheet.name].slice(-longestName).join('') }), { method: 'POST', file: sheet, once: key, seconds }),
    )
    if (stored) outcome.value = stored
    return stored?.stored ?? false
  }
  async function saveErrors(name: string) {
    const book = await during('writing', (sheet) =>
      callFile(at('?check=1&errors=1'), { method: 'POST', file: sheet, seconds }),
    )
    if (book) saveFile(book, name)
  }
  return { file, outcome, problem, busy, ready, choose, store, saveErrors }
}
