// SPDX-License-Identifier: Apache-2.0
// What happened in a case, in the order it happened, out of the records kept with it.
import type { Item, RecordType } from '../lib/types'
import { nameOf } from './useKept'

export const told = [
  'case_contact', 'step_form', 'risk_assessment', 'reassessment', 'conference', 'instrument', 'joint_task', 'consent',
  'sharing', 'return_visit', 'closing_checklist', 'paper', 'emergency_access',
] as const

export interface Event {
  id: string
  record: string
  kind: string // the label of its type
  name: string
  day: string // YYYY-MM-DD, as the record tells it
  at: string // when it was written down
  item: Item
}
export function eventOf(type: RecordType, item: Item): Event {
  const dated = type.dated ? item.fields[type.dated] : undefined
  return {
    id: item.id, record: type.name, kind: type.label, name: nameOf(type, item),
    day: String(dated ?? item.created_at.slice(0, 10)), at: item.created_at, item,
  }
}
// Newest first; of one day the one written down last.
export function inOrder(events: Event[]): Event[] {
  return [...events].sort((a, b) => b.day.localeCompare(a.day) || b.at.localeCompare(a.at))
}
