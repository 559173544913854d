// SPDX-License-Identifier: Apache-2.0
// What a case still owes before it may be closed, as the server asks it when the step is taken.
import type { Item, Values } from '../lib/types'
import type { FourStep } from './fourSteps'

export interface Owed {
  checklist: 'none' | 'drafted' | 'signed' | 'waived'
  waiting: Item[] // joint tasks without an answer
  reassessment: 'not-needed' | 'needed' | 'signed'
  steps: 'not-needed' | 'needed' | 'walked' // S1 and S2 or S3: of violence, and from the second level on
  after: 'open' | 'unvisited' | 'visited' | 'returned' | 'archived' // what follows its end
}
const ends: Record<string, Owed['after']> = { closed: 'unvisited', returned: 'returned', archived: 'archived' }
export interface Kept {
  checklists?: Item[]
  tasks?: Item[]
  reassessments?: Item[]
  forms?: Item[]
  visits?: number
}
export function owedOf(fields: Values, { checklists = [], tasks = [], reassessments = [], forms = [], visits = 0 }: Kept): Owed {
  const has = (items: Item[], state: string) => items.some((item) => item.fields.state === state)
  const checklist = (['waived', 'signed', 'drafted'] as const).find((state) => has(checklists, state)) ?? 'none'
  const needed = fields.level === 'linked'
  const done = (step: FourStep) => forms.some((form) => form.fields.step === step && form.fields.state === 'done')
  const walked = done('s1_find_risk') && (done('s2_resolve') || done('s3_explain_law'))
  const owes = fields.kind === 'domestic_violence' || fields.level !== 'prevention'
  const after = ends[String(fields.state)] ?? 'open'
  return {
    checklist,
    waiting: tasks.filter((task) => task.fields.state === 'sent' || task.fields.state === 'accepted'),
    // Signed, it has lowered the level; a case still on the third owes another look.
    reassessment: needed ? 'needed' : has(reassessments, 'signed') ? 'signed' : 'not-needed',
    steps: walked ? 'walked' : owes && checklist !== 'waived' ? 'needed' : 'not-needed',
    after: after === 'unvisited' && visits > 0 ? 'visited' : after,
  }
}
