// SPDX-License-Identifier: Apache-2.0
// Terms kept by label, what is overdue at this moment, and the median days of the cases closed in a
// year.  No figure counts a median: it is taken from the cases' own dates, up to `most` of them.
import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { address, call } from '../lib/api'
import type { Item, Page } from '../lib/types'
import { askFigure } from './headline'
import { keptOf, medianDays } from './timeliness'

export const most = 500
type Year = MaybeRefOrGetter<string>

const ended = { 'f.state.in': 'closed,returned,archived,review,rereview', 'f.entered_afterwards': 'false' }
export const closedIn = (year: string) =>
  ({ ...ended, 'f.closed_on.from': `${year}-01-01`, 'f.closed_on.until': `${year}-12-31` })

async function closedCases(year: string, under: string): Promise<{ total: number; days?: number }> {
  const page = (nth: number) => call<Page<Item>>(address('/api/records/case', { ...closedIn(year), under, page: nth, size: 100 }))
  const first = await page(1)
  if (first.total > most) return { total: first.total }
  const more = await Promise.all(Array.from({ length: Math.ceil(first.total / 100) - 1 }, (_, n) => page(n + 2)))
  return { total: first.total, days: medianDays([first, ...more].flatMap((one) => one.items)) }
}

export function useTimeliness(year: Year, area: Year) {
  const figure = (name: string, by = '') => {
    const at = computed(() => address(`/api/figures/${name}`, { period: toValue(year), area: toValue(area), ...(by && { by }) }))
    return useQuery({ queryKey: ['figure', at], queryFn: () => askFigure(at.value), enabled: computed(() => toValue(year) !== '') })
  }
  const due = figure('terms_due', 'label')
  const inTime = figure('terms_in_time', 'label')
  const rates = ['casework_closed_in_time_rate', 'joint_tasks_in_time_rate', 'casework_returned_rate'].map((name) => figure(name))
  const lateAt = computed(() => address('/api/records/deadline', { 'f.state': 'overdue', under: toValue(area), size: 1 }))
  const late = useQuery({ queryKey: ['list', lateAt], queryFn: () => call<Page<Item>>(lateAt.value) })
  const took = useQuery({
    queryKey: ['median', computed(() => [toValue(year), toValue(area)])],
    queryFn: () => closedCases(toValue(year), toValue(area)), enabled: computed(() => toValue(year) !== ''),
  })
  const kept = computed(() => keptOf(due.data.value ?? undefined, inTime.data.value ?? undefined))
  const shares = computed(() => rates.flatMap((rate) => rate.data.value ?? []))
  const error = computed(() => [due, inTime, ...rates, late, took].find((one) => one.error.value)?.error.value ?? undefined)
  const busy = computed(() => [due, inTime, ...rates, late, took].some((one) => one.isPending.value))
  return { kept, shares, late: computed(() => late.data.value?.total ?? 0), took: took.data, error, busy }
}
