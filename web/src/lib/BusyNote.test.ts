// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { nextTick } from 'vue'
import BusyNote from './BusyNote.vue'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is done within a second is not spoken of; what takes longer says how long', async () => {
  const note = mount(BusyNote, { props: { busy: true, words: '正在撤回' } })
  vi.advanceTimersByTime(900)
  await nextTick()
  expect(note.text()).toBe('')
  vi.advanceTimersByTime(3200)
  await nextTick()
  expect(note.get('[role=status]').text()).toBe('正在撤回')
  expect(note.text()).toContain('4 秒')
  await note.setProps({ busy: false })
  expect(note.text()).toBe('')
})
