// SPDX-License-Identifier: Apache-2.0
// Forms with work that is stored nowhere yet.  Whatever would throw it away asks first: another page,
// a closed window, Escape in a dialog, the sign-out.  One listener of each kind serves them all.
import { onBeforeUnmount, onMounted, ref } from 'vue'
import type { Router } from 'vue-router'
import { t } from '../words/words'

export interface Unsaved {
  title: () => string
  dirty: () => boolean
  save?: () => unknown // what Ctrl+S does
  dialog?: () => boolean // open now; a dialog goes with any change of the address, a page only with its path
}

const forms: Unsaved[] = []
let free = false

export const unsaved = () => (free ? [] : forms.filter((form) => form.dirty()))

// Nothing asks or keeps any more: she said so, or another person takes the page.
export function letGo(): void {
  free = true
}
export const isLetGo = () => free

function loses(to: { path: string; fullPath: string }, from: { path: string; fullPath: string }): boolean {
  return unsaved().some((form) => (form.dialog ? to.fullPath !== from.fullPath : to.path !== from.path))
}
// Ctrl+S is what every other office program saves with; the dialog on top comes before its page.
function key(event: KeyboardEvent) {
  if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return
  const form = forms.filter((one) => one.dialog?.()).at(-1) ?? forms.filter((one) => !one.dialog).at(-1)
  if (!form?.save) return
  event.preventDefault()
  form.save()
}
// Escape that ends the choice of a character belongs to the input method, not to the dialog around it.
function composing(event: KeyboardEvent) {
  const choosing = event.isComposing || event.key === 'Process' || event.keyCode === 229
  if (choosing && (event.code === 'Escape' || event.key === 'Escape')) event.stopImmediatePropagation()
}
export function guardUnsaved(router: Router): void {
  // Last of all guards: asked once, however often the way was bent before.
  router.beforeResolve((to, from) => !loses(to, from) || window.confirm(t('form.leave')))
  window.addEventListener('beforeunload', (event) => {
    if (unsaved().length) event.preventDefault()
  })
  window.addEventListener('keydown', key)
  window.addEventListener('keydown', composing, true)
}

// A form that is a page, or part of one.
export function useFormGuard(form: Omit<Unsaved, 'dialog'>): void {
  hold(form)
}
function hold(form: Unsaved) {
  onMounted(() => forms.push(form))
  onBeforeUnmount(() => forms.splice(forms.indexOf(form), 1))
}

// A form in a dialog.  `beforeClose` is the dialog's: Escape and × come through it; `close` asks the same
// of a button.  `kept`: what may be kept in the browser is.
export function useDialogGuard(form: Omit<Unsaved, 'dialog'> & { open: () => boolean; busy?: () => boolean; close: () => void; kept?: boolean }) {
  hold({ title: form.title, dirty: () => form.open() && form.dirty(), save: form.save, dialog: form.open })
  const may = () => !form.busy?.() && (!form.dirty() || window.confirm(t(form.kept ? 'form.dropKept' : 'form.drop')))
  return {
    beforeClose: (done: () => void) => {
      if (may()) done()
    },
    close: () => {
      if (may()) form.close()
    },
  }
}

// Whether something differs from what it was when last marked; an emptied box is as good as an untouched one.
export function useDiffers(now: () => unknown) {
  const print = () => JSON.stringify(now(), (_, value: unknown) => (value === '' || value === undefined ? null : value))
  const before = ref(print())
  return {
    mark: () => {
      before.value = print()
    },
    differs: () => print() !== before.value,
  }
}
