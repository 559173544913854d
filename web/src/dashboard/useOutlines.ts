// SPDX-License-Identifier: Apache-2.0
// The outlines that the district put beside these pages, if it did (docs of the administrator).
import { useQuery } from '@tanstack/vue-query'
import type { Outlines } from './outlines'

const none: Outlines = { features: [] }

export function useOutlines() {
  return useQuery({
    queryKey: ['outlines'],
    staleTime: Infinity,
    queryFn: async (): Promise<Outlines> => {
      const answer = await fetch('/outlines.json').catch(() => undefined)
      if (!answer?.ok) return none
      const read = (await answer.json().catch(() => none)) as Partial<Outlines>
      return Array.isArray(read.features) ? { features: read.features } : none
    },
  })
}
