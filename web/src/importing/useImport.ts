// SPDX-License-Identifier: Apache-2.0
// A workbook on its way in: chosen, checked, and stored only when nothing in it is wrong.
import { computed, ref } from 'vue'
import { address, callFile, call } from '../lib/api'
import { Problem } from '../lib/problem'
import { saveFile } from '../lib/saveFile'
import type { Existing, ImportOutcome } from '../lib/types'

// A large sheet takes its time; the page says that it goes on.
const seconds = 300
// What the server takes at most.
export const mostBytes = 20 * 1024 * 1024
// Of a file's name, in the list of imports; the end of a long one tells more.
const longestName = 120

const shortName = (sheet: File) => [...sheet.name].slice(-longestName).join('')

export function useImport(record: () => string) {
  const file = ref<File>()
  const outcome = ref<ImportOutcome>()
  const problem = ref<unknown>()
  const busy = ref<'' | 'checking' | 'storing' | 'writing'>('')
  let key = ''
  const at = (query: string) => `/api/import/${record()}${query}`
  // What becomes of rows that are there already: nothing is written over or entered twice unasked.
  const existing = ref<Existing>('skip')
  const ready = computed(() => {
    const said = outcome.value
    return said !== undefined && !said.stored && !said.running && !said.errors.length && said.records + said.updated > 0
  })

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
    existing.value = 'skip'
    problem.value = chosen && chosen.size > mostBytes ? new Problem({ status: 413 }) : undefined
    key = crypto.randomUUID()
    if (!problem.value) await check()
  }
  async function check() {
    outcome.value = await during('checking', (sheet) =>
      call<ImportOutcome>(address(at(''), { check: 1, existing: existing.value }), { method: 'POST', file: sheet, seconds }),
    )
  }
  // Another choice may make other rows wrong: it is checked again, and is another request.
  async function decide(choice: Existing) {
    existing.value = choice
    key = crypto.randomUUID()
    await check()
  }
  // The key stays while the file does: a second try after a lost answer stores nothing twice.
  async function store() {
    const stored = await during('storing', (sheet) =>
      call<ImportOutcome>(
        address(at(''), { name: shortName(sheet), existing: existing.value, looked_at: outcome.value?.looked_at }),
        { method: 'POST', file: sheet, once: key, seconds },
      ),
    )
    if (stored) outcome.value = stored
    return stored !== undefined && (stored.stored || stored.running)
  }
  // One that stopped half-way, with the file it was begun with.
  async function goOn(batch: string, chosen: File) {
    file.value = chosen
    const going = await during('storing', (sheet) =>
      call<ImportOutcome>(address(at(''), { go_on: batch }), { method: 'POST', file: sheet, once: crypto.randomUUID(), seconds }),
    )
    outcome.value = going
    return going !== undefined
  }
  async function saveErrors(name: string) {
    const book = await during('writing', (sheet) =>
      callFile(address(at(''), { check: 1, errors: 1, existing: existing.value }), { method: 'POST', file: sheet, seconds }),
    )
    if (book) saveFile(book, name)
  }
  return { file, outcome, problem, busy, ready, existing, choose, decide, store, goOn, saveErrors }
}
