// SPDX-License-Identifier: Apache-2.0
// What a case still owes before it may be closed, as the server asks it when the step is taken.
import type { Item, Values } from '../lib/types'

export interface Owed {
  checklist: 'none' | 'drafted' | 'signed' | 'waived'
  waiting: Item[] // joint tasks without an answer
  reassessment: 'not-needed' | 'needed' | 'signed'
  after: 'open' | 'unvisited' | 'visited' | 'returned' | 'archived' // what follows its end
}
const ends: Record<string, Owed['after']> = { closed: 'unvisited', returned: 'returned', archived: 'archived' }
export function owedOf(fields: Values, checklists: Item[], tasks: Item[], reassessments: Item[], visits = 0): Owed {
  const has = (items: Item[], state: string) => items.some((item) => item.fields.state === state)
  const checklist = (['waived', 'signed', 'drafted'] as const).find((state) => has(checklists, state)) ?? 'none'
  const needed = fields.level === 'linked'
  const after = ends[String(fields.state)] ?? 'open'
  return {
    checklist,
    waiting: tasks.filter((task) => task.fields.state === 'sent' || task.fields.state === 'accepted'),
    // Signed, it has lowered the level; a case still on the third owes another look.
    reassessment: needed ? 'needed' : has(reassessments, 'signed') ? 'signed' : 'not-needed',
    after: after === 'unvisited' && visits > 0 ? 'visited' : after,
  }
}
