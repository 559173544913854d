// SPDX-License-Identifier: Apache-2.0
// What is typed is kept on the phone shortly after the last key; `kept` says when, and nothing while
// something is newer than that.  Saving makes it lines of the outbox: those in and the draft out, together.
import { ref } from 'vue'
import { moment } from '../lib/format'
import { t } from '../words/words'
import type { New, Op } from './outbox'
import type { Typed } from './keeping'
import { usePhone } from './phone'
import { isFull } from './store'

const soon = 400

export function useDraft(name: () => string, now: () => Typed) {
  const phone = usePhone()
  const kept = ref('')
  const unkept = ref('') // why saving did not work
  const saving = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  let keeping: Promise<void> = Promise.resolve()
  let over = false

  async function write() {
    const done = await phone.drafts.keep(name(), now())
    kept.value = done ? moment(new Date().toISOString()) : ''
  }
  function keep(): Promise<void> {
    clearTimeout(timer)
    if (!over) keeping = keeping.then(write)
    return keeping
  }
  function later() {
    clearTimeout(timer)
    kept.value = ''
    timer = setTimeout(keep, soon)
  }
  // False, with `unkept`, when the phone has no room: then nothing has changed.
  async function save(lines: () => Promise<New[]>, mended: Op[]): Promise<boolean> {
    saving.value = true
    unkept.value = ''
    over = true
    clearTimeout(timer)
    try {
      await keeping
      await phone.put(await lines(), mended, name())
    } catch (error) {
      over = false
      if (!isFull(error)) throw error
      unkept.value = t('phone.unkept')
      phone.full = true // said on whatever page she is by now
    } finally {
      saving.value = false
    }
    return over
  }
  return { kept, unkept, saving, keep, later, save, read: () => phone.drafts.read(name()) }
}
