// SPDX-License-Identifier: Apache-2.0
// Figures and the records behind them.
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { address, call } from '../lib/api'
import type { EvidenceLine, Figures, Page } from '../lib/types'
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
    const { period, area } = wanted
    return address(`/api/figures/${wanted.figure}/evidence`, { period, area, page: page(), size: 20 })
  })
  return useQuery({
    queryKey: ['evidence', at],
    queryFn: () => call<Page<EvidenceLine>>(at.value),
    enabled: computed(() => at.value !== ''),
    placeholderData: keepPreviousData,
  })
}
