// SPDX-License-Identifier: Apache-2.0
// The outlines that the district put into its data folder, if it did (docs of the administrator).
import { useQuery } from '@tanstack/vue-query'
import { call } from '../lib/api'
import type { Outlines } from './outlines'

export function useOutlines() {
  return useQuery({ queryKey: ['outlines'], staleTime: Infinity, queryFn: () => call<Outlines>('/api/outlines') })
}
