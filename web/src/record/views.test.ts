// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { nextTick } from 'vue'
import type { Session } from '../lib/types'
import { useSession } from '../app/session'
import { useViews } from './views'

const who: Session = {
  account: 'a', unit: 'u', name: '', role: 'chair', role_label: '', csrf: '', ends_at: '',
}
function viewsOf(account: string, record: string) {
  setActivePinia(createPinia())
  useSession().who = { ...who, account }
  return useViews(() => record)
}
beforeEach(() => localStorage.clear())

test('a question saved is there again, for this list and this person only', async () => {
  viewsOf('a', 'visit').save('未见到', { 'f.state': 'missed' })
  await nextTick()
  expect(viewsOf('a', 'visit').views.value.map((v) => v.name)).toEqual(['未见到'])
  expect(viewsOf('a', 'loan').views.value).toEqual([])
  expect(viewsOf('b', 'visit').views.value).toEqual([])
})

test('the same name again means the new question, and it can be removed', () => {
  const { views, save, remove } = viewsOf('a', 'visit')
  save('一', { q: '1' })
  save('一', { q: '2' })
  expect(views.value.map((v) => v.query)).toEqual([{ q: '2' }])
  remove('一')
  expect(views.value).toEqual([])
})
