// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { h, ref } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { guardUnsaved, useDialogGuard, useDiffers, useFormGuard } from './unsaved'

const nothing = { render: () => h('p') }
const router = createRouter({
  history: createMemoryHistory(),
  routes: [{ path: '/:at(.*)*', component: nothing }],
})
const typed = ref(false)
const save = vi.fn()
const Form = {
  setup() {
    useFormGuard({ title: () => 'form', dirty: () => typed.value, save })
    return () => h('form')
  },
}
const open = ref(false)
const shut = vi.fn()
let guard: ReturnType<typeof useDialogGuard>
const inDialog = vi.fn()
const Dialog = {
  setup() {
    guard = useDialogGuard({ title: () => 'dialog', dirty: () => typed.value, open: () => open.value, close: shut, save: inDialog })
    return () => h('form')
  },
}
const asked = vi.fn(() => false)

beforeAll(async () => {
  guardUnsaved(router)
  await router.push('/records/visit/new')
})
beforeEach(async () => {
  typed.value = open.value = false
  await router.push('/records/visit/new')
  for (const spy of [asked, save, shut, inDialog]) spy.mockClear()
  vi.stubGlobal('confirm', asked)
})

test('from one form to another of the same page is asked as well; only its address changing is not', async () => {
  const form = mount(Form)
  typed.value = true
  await router.push('/records/household/new')
  expect(router.currentRoute.value.path).toBe('/records/visit/new')
  await router.push('/records/visit/new?household=1')
  expect(asked).toHaveBeenCalledTimes(1)
  form.unmount()
  await router.push('/records/household/new')
  expect(asked).toHaveBeenCalledTimes(1)
})

test('a dialog goes with any change of the address, and counts only while it is open', async () => {
  const dialog = mount(Dialog)
  typed.value = true
  await router.push('/records/visit/new?tab=tasks')
  expect(asked).not.toHaveBeenCalled()
  open.value = true
  await router.push('/records/visit/new?tab=team')
  expect(asked).toHaveBeenCalledTimes(1)
  expect(router.currentRoute.value.query.tab).toBe('tasks')
  dialog.unmount()
})

test('Escape and the button of a dialog ask only where something was typed', () => {
  const dialog = mount(Dialog)
  const done = vi.fn()
  open.value = true
  guard.beforeClose(done)
  expect(done).toHaveBeenCalledTimes(1)
  typed.value = true
  guard.beforeClose(done)
  guard.close()
  expect(done).toHaveBeenCalledTimes(1)
  expect(shut).not.toHaveBeenCalled()
  asked.mockReturnValueOnce(true)
  guard.close()
  expect(shut).toHaveBeenCalledTimes(1)
  dialog.unmount()
})

test('a window is not closed over unsaved work', () => {
  const form = mount(Form)
  const leaving = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(leaving()).toBe(false)
  typed.value = true
  expect(leaving()).toBe(true)
  form.unmount()
})

test('Ctrl+S saves the dialog on top, else the page', () => {
  const form = mount(Form)
  const dialog = mount(Dialog)
  const press = () => window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true }))
  press()
  expect([save.mock.calls.length, inDialog.mock.calls.length]).toEqual([1, 0])
  open.value = true
  press()
  expect([save.mock.calls.length, inDialog.mock.calls.length]).toEqual([1, 1])
  form.unmount()
  dialog.unmount()
})

test('Escape that an input method takes reaches no dialog', () => {
  const heard = vi.fn()
  document.addEventListener('keydown', heard)
  const escape = (more: object) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true, ...more }))
  escape({ isComposing: true })
  escape({ keyCode: 229, key: 'Process' })
  expect(heard).not.toHaveBeenCalled()
  escape({})
  expect(heard).toHaveBeenCalledTimes(1)
  document.removeEventListener('keydown', heard)
})

test('an emptied box is as good as an untouched one', () => {
  const values = ref<Record<string, unknown>>({ name: null })
  const { differs, mark } = useDiffers(() => values.value)
  values.value = { name: '' }
  expect(differs()).toBe(false)
  values.value = { name: '甲' }
  expect(differs()).toBe(true)
  mark()
  expect(differs()).toBe(false)
})
