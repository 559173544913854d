// SPDX-License-Identifier: Apache-2.0
// Whether the terms were kept, term by term, and how long a case took.
import type { LocationQueryRaw } from 'vue-router'
import type { Figure, Item } from '../lib/types'

export interface Kept {
  label: string
  due: number
  kept: number
  share: number // 0 to 1
}
// The order is that of the labels, so that no term is put on top for being kept badly.
export function keptOf(due: Figure | undefined, inTime: Figure | undefined): Kept[] {
  return (due?.parts ?? []).filter((part) => part.evidence_count).map((part) => {
    const kept = inTime?.parts?.find((one) => one.key === part.key)?.evidence_count ?? 0
    const all = part.evidence_count ?? 0
    return { label: part.label ?? '', due: all, kept, share: all ? kept / all : 0 }
  })
}
export function termsOf(year: string, label: string, states: string): LocationQueryRaw {
  return {
    'f.label': label, 'f.state.in': states, 'f.due_on.from': `${year}-01-01`, 'f.due_on.until': `${year}-12-31`,
  }
}

// The middle of all durations in days; of an even number the mean of the two in the middle.
export function medianDays(cases: Item[]): number | undefined {
  const took = cases.flatMap(({ fields: { opened_on: from, closed_on: until } }) =>
    typeof from === 'string' && typeof until === 'string' ? [(Date.parse(until) - Date.parse(from)) / 86_400_000] : [])
  took.sort((a, b) => a - b)
  const middle = took.length / 2
  const upper = took[Math.floor(middle)]
  if (upper === undefined) return undefined
  return took.length % 2 ? upper : ((took[middle - 1] ?? upper) + upper) / 2
}
