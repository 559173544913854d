// SPDX-License-Identifier: Apache-2.0
// Questions somebody asks again and again, by name.  Kept in this browser, for this account; they
// may hold what she searched for, so nobody else who signs in here sees them.
import { computed, ref, watch } from 'vue'
import { useSession } from '../app/session'

export interface View {
  name: string
  record: string
  query: Record<string, string>
}

function kept(place: string): View[] {
  try {
    return JSON.parse(localStorage.getItem(place) ?? '[]') as View[]
  } catch {
    return []
  }
}

export function useViews(record: () => string) {
  const place = `jinguo.views.${useSession().who?.account ?? ''}`
  const all = ref(kept(place))
  const views = computed(() => all.value.filter((view) => view.record === record()))
  watch(all, (now) => localStorage.setItem(place, JSON.stringify(now)))

  // The same name again means the new question.
  function save(name: string, query: Record<string, string>) {
    remove(name)
    all.value = [...all.value, { name, record: record(), query }]
  }
  function remove(name: string) {
    all.value = all.value.filter((view) => view.record !== record() || view.name !== name)
  }
  return { views, save, remove }
}
