// SPDX-License-Identifier: Apache-2.0
// What a case still owes before it may be closed, as the server asks it when the step is taken.
import type { Item, Values } from '../lib/types'

export interface Owed {
  checklist: 'none' | 'drafted' | 'signed' | 'waived'
  waiting: Item[] // joint tasks without an answer
  reassessment: 'not-needed' | 'needed' | 'signed'
}
export function owedOf(fields: Values, checklists: Item[], tasks: Item[], reassessments: Item[]): Owed {
  const has = (items: Item[], state: string) => items.some((item) => item.fields.state === state)
  const checklist = (['waived', 'signed', 'drafted'] as const).find((state) => has(checklists, state)) ?? 'none'
  const needed = fields.level === 'linked'
  return {
    checklist,
    waiting: tasks.filter((task) => task.fields.state === 'sent' || task.fields.state === 'accepted'),
    reassessment: has(reassessments, 'signed') ? 'signed' : needed ? 'needed' : 'not-needed',
  }
}
