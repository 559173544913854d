// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { usePageTitle } from './usePageTitle'

test('the tab follows the page and says when its form has faults', async () => {
  const faulty = ref(false)
  const scope = effectScope()
  scope.run(() => usePageTitle(() => '新增家庭', () => faulty.value))
  expect(document.title).toBe('新增家庭 - 巾帼工作平台')
  faulty.value = true
  await nextTick()
  expect(document.title).toBe('有误：新增家庭 - 巾帼工作平台')
  scope.stop()
})
