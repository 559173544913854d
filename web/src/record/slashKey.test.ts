// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { afterEach, expect, test } from 'vitest'
import { defineComponent } from 'vue'
import { useSlashKey } from './slashKey'

const List = defineComponent({
  setup: () => useSlashKey('words'),
  template: '<input id="words"><button id="other">x</button><textarea id="text"></textarea>',
})
function pressed(on: string, more: KeyboardEventInit = {}) {
  const from = document.getElementById(on)
  from?.focus()
  from?.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true, ...more }))
  return document.activeElement?.id
}
afterEach(() => document.body.replaceChildren())

test('"/" leads to the search, but from no box that is typed into and under no dialog', () => {
  const list = mount(List, { attachTo: document.body })
  expect(pressed('other')).toBe('words')
  expect(pressed('text')).toBe('text')
  expect(pressed('other', { ctrlKey: true })).toBe('other')
  const dialog = document.body.appendChild(document.createElement('div'))
  dialog.setAttribute('aria-modal', 'true')
  dialog.checkVisibility = () => true
  expect(pressed('other')).toBe('other')
  dialog.remove()
  list.unmount()
})
