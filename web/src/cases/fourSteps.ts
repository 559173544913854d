// SPDX-License-Identifier: Apache-2.0
// The four steps of a visit to a home in trouble, and which of their forms is open.
import type { Item } from '../lib/types'

export const fourSteps = ['s1_find_risk', 's2_resolve', 's3_explain_law', 's4_follow_up'] as const
export type FourStep = (typeof fourSteps)[number]

export interface StepState {
  step: FourStep
  state: 'open' | 'draft' | 'done'
  last?: Item
  times: number
  waits: boolean // for a step before it
}
export function stepStates(forms: Item[]): StepState[] {
  const of = (step: FourStep) => forms.filter((f) => f.fields.step === step)
  const done = (step: FourStep) => of(step).some((f) => f.fields.state === 'done')
  const first = done('s1_find_risk')
  const second = done('s2_resolve') || done('s3_explain_law')
  return fourSteps.map((step) => {
    const all = of(step).sort((a, b) => String(b.fields.on).localeCompare(String(a.fields.on)))
    const draft = all.find((f) => f.fields.state === 'draft')
    const state = draft ? 'draft' : all.length ? 'done' : 'open'
    const waits = step === 's1_find_risk' ? false : !first || (step === 's4_follow_up' && !second)
    return { step, state, last: draft ?? all[0], times: all.length, waits }
  })
}
