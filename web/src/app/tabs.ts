// SPDX-License-Identifier: Apache-2.0
// The pages somebody has open beside each other.  Kept for this browser tab only and gone when it
// closes: titles name people.
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { useSession } from './session'

export interface Tab {
  path: string // one tab a page; its question may change
  full: string
  title: string
}
const place = 'jinguo.tabs'
export const mostTabs = 10

function kept(account: string): Tab[] {
  try {
    const before = JSON.parse(sessionStorage.getItem(place) ?? '{}') as { account?: string; tabs?: Tab[] }
    return before.account === account ? (before.tabs ?? []) : []
  } catch {
    return []
  }
}

export const useTabs = defineStore('tabs', () => {
  const session = useSession()
  const account = computed(() => session.who?.account ?? '')
  const tabs = ref<Tab[]>(kept(account.value))

  // Brings the page's tab up to date, or opens one in the place of the oldest when there are many.
  function visit(path: string, full: string, title: string) {
    const there = tabs.value.some((tab) => tab.path === path)
    const now = { path, full, title }
    const others = tabs.value.length < mostTabs ? tabs.value : tabs.value.slice(1)
    tabs.value = there
      ? tabs.value.map((tab) => (tab.path === path ? { ...now, title: title || tab.title } : tab))
      : [...others, now]
  }
  // Where to go when the tab at `path` closes: its neighbour, else the home page.
  function neighbour(path: string): string {
    const at = tabs.value.findIndex((tab) => tab.path === path)
    return (tabs.value[at + 1] ?? tabs.value[at - 1])?.full ?? '/'
  }
  function close(path: string) {
    tabs.value = tabs.value.filter((tab) => tab.path !== path)
  }
  function only(path: string) {
    tabs.value = tabs.value.filter((tab) => tab.path === path)
  }
  watch(tabs, (now) => {
    sessionStorage.setItem(place, JSON.stringify({ account: account.value, tabs: now }))
  })
  return { tabs, visit, neighbour, close, only }
})
