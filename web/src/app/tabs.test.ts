// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, test } from 'vitest'
import { nextTick } from 'vue'
import type { Session } from '../lib/types'
import { useSession } from './session'
import { mostTabs, useTabs } from './tabs'

const who: Session = {
  account: 'a', unit: 'u', name: '', role: 'chair', role_label: '', csrf: '', ends_at: '', idle_minutes: 30, lock_minutes: 30, figures: true, district: { name: '', short_name: '' },
}
function signedIn(account: string) {
  setActivePinia(createPinia())
  useSession().who = { ...who, account }
  return useTabs()
}
beforeEach(() => sessionStorage.clear())

test('a page has one tab whatever its question, and keeps its title while the next is read', () => {
  const tabs = signedIn('a')
  tabs.visit('/x', '/x', '家庭')
  tabs.visit('/x', '/x?page=2', '')
  expect(tabs.tabs).toEqual([{ path: '/x', full: '/x?page=2', title: '家庭' }])
})

test('closing leads to the neighbour, the last one home', () => {
  const tabs = signedIn('a')
  for (const at of ['/1', '/2', '/3']) tabs.visit(at, at, at)
  expect([tabs.neighbour('/2'), tabs.neighbour('/3')]).toEqual(['/3', '/2'])
  tabs.only('/1')
  expect(tabs.neighbour('/1')).toBe('/')
})

test('the oldest makes room', () => {
  const tabs = signedIn('a')
  for (let n = 0; n <= mostTabs; ++n) tabs.visit(`/${n}`, `/${n}`, '')
  expect([tabs.tabs.length, tabs.tabs[0]?.path]).toEqual([mostTabs, '/1'])
})

test('they outlast a reload, but are nobody else’s', async () => {
  signedIn('a').visit('/1', '/1', '陈')
  await nextTick()
  expect(signedIn('a').tabs).toHaveLength(1)
  expect(signedIn('b').tabs).toEqual([])
})
