// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { mount } from '@vue/test-utils'
import { expect, test } from 'vitest'
import ListPager from './ListPager.vue'

function pager(page: number) {
  return mount(ListPager, { props: { total: 95, page, size: 20, sizes: [20, 50] } })
}

test('the ends cannot be passed', async () => {
  const disabled = (page: number) => pager(page).findAll('button').map((b) => b.element.disabled)
  expect(disabled(1)).toEqual([true, false])
  expect(disabled(5)).toEqual([false, true])
})

test('a jump beyond the end goes to the end', async () => {
  const box = pager(1)
  await box.get('input').setValue('99')
  expect(box.emitted('page')).toEqual([[5]])
})

test('another size is asked for', async () => {
  const box = pager(1)
  await box.get('select').setValue('50')
  expect(box.emitted('size')).toEqual([[50]])
})
