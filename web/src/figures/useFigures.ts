// SPDX-License-Identifier: Apache-2.0
// Figures and the records behind them.
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { address, call } from '../lib/api'
import type { EvidenceLine, Figure, Figures, Page } from '../lib/types'
import type { Target } from './useEvidenceTarget'

export function useFigures(period: MaybeRefOrGetter<string>, area: MaybeRefOrGetter<string>) {
  const at = computed(() =>
    address('/api/figures', { period: toValue(period), area: toValue(area) }),
  )
  return useQuery({
    queryKey: ['figures', at],
    queryFn: () => call<Figures>(at.value),
    enabled: computed(() => toValue(period) !== ''),
    placeholderData: keepPreviousData,
  })
}

export function useEvidence(target: MaybeRefOrGetter<Target | undefined>, page: () => number) {
  const at = computed(() => {
    const wanted = toValue(target)
    if (!wanted) return ''
    const { period, area, by } = wanted
    const at = address(`/api/figures/${wanted.figure}/evidence`, { period, area, by, page: page(), size: 20 })
    // An empty key is the rest, and is said.
    return by ? `${at}&part=${encodeURIComponent(wanted.part ?? '')}` : at
  })
  return useQuery({
    queryKey: ['evidence', at],
    queryFn: () => call<Page<EvidenceLine>>(at.value),
    enabled: computed(() => at.value !== ''),
    placeholderData: keepPreviousData,
  })
}

// One figure in its groups; asked only while `by` says how.
export function useGroups(wanted: MaybeRefOrGetter<{ figure: string; period: string; area: string; by?: string } | undefined>) {
  const at = computed(() => {
    const { figure, period, area, by } = toValue(wanted) ?? { figure: '', period: '', area: '' }
    return by ? address(`/api/figures/${figure}`, { period, area, by }) : ''
  })
  return useQuery({ queryKey: ['figure', at], queryFn: () => call<Figure>(at.value), enabled: computed(() => at.value !== '') })
}
