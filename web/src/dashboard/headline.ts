// SPDX-License-Identifier: Apache-2.0
// The numbers a chair looks at first.  A district whose book of figures does not have one of them
// sees one fewer; those with a target come first.
import { useQueries } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { address, call } from '../lib/api'
import { Problem } from '../lib/problem'
import type { Figure } from '../lib/types'

export const headlines = [
  'households_visited', 'family_quarrels_settled', 'rights_activities', 'aid_money', 'families_named',
  'volunteers_serving',
]

export function useHeadlines(period: MaybeRefOrGetter<string>, area: MaybeRefOrGetter<string>) {
  const answers = useQueries({
    queries: computed(() =>
      headlines.map((name) => {
        const at = address(`/api/figures/${name}`, {
          period: toValue(period), area: toValue(area), compare: 1, by: 'unit:street',
        })
        return { queryKey: ['figure', at], queryFn: () => askFigure(at), enabled: toValue(period) !== '' }
      }),
    ),
  })
  const figures = computed(() => answers.value.flatMap((answer) => answer.data ?? []))
  const error = computed(() => answers.value.find((answer) => answer.error)?.error ?? undefined)
  const busy = computed(() => answers.value.some((answer) => answer.isPending))
  const again = () => answers.value.forEach((answer) => void answer.refetch())
  return { figures, error, busy, again }
}

// A book without this figure is no failure.
export async function askFigure(at: string): Promise<Figure | null> {
  try {
    return await call<Figure>(at)
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null
    throw error
  }
}

// How far along, 0 to 100, of a figure that has a target.
export function progress(figure: Figure): number | undefined {
  return figure.completion_percent === undefined ? undefined : Math.min(100, Math.max(0, figure.completion_percent))
}
