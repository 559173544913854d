// SPDX-License-Identifier: Apache-2.0
// The visit at the door: four groups, opened with last time's answers, so that only what changed
// is typed.
import type { Field, RecordType, Values } from '../lib/types'
import { type Changes, changed } from '../record/changes'
import { type Key, t } from '../words/words'
import type { Op } from './outbox'
import type { PackedVisit } from './pack'

export interface Group {
  name: 'matter' | 'risk' | 'people' | 'found'
  title: Key
  fields: Field[]
}
const shape: { name: Group['name']; title: Key; names: string[] }[] = [
  { name: 'matter', title: 'phone.group.matter', names: ['purpose', 'step'] },
  { name: 'risk', title: 'phone.group.risk', names: ['risk'] },
  { name: 'people', title: 'phone.group.people', names: ['visitors', 'materials'] },
  { name: 'found', title: 'phone.group.found', names: ['findings', 'discreet'] },
]
export function groupsOf(type: RecordType): Group[] {
  return shape.map(({ name, title, names }) => ({
    name, title, fields: names.flatMap((one) => type.fields.find((field) => field.name === one) ?? []),
  }))
}

// What the form says when it opens: the plan's own matter, the rest as it was last time.
export function firstAnswers(visit: PackedVisit, written = false): Values {
  const last = written ? {} : (visit.last ?? {})
  return { ...visit.fields, risk: last.risk ?? visit.fields.risk ?? null, visitors: last.visitors ?? visit.fields.visitors ?? null, materials: visit.fields.materials ?? null }
}

// "No change" for a whole group; what was found is said in words, for the next reader.
export function unchanged(group: Group, visit: PackedVisit, draft: Values): Values {
  if (group.name === 'found') return { ...draft, findings: t('phone.sameAsBefore') }
  const last = Object.entries(visit.last ?? {}).filter(([name]) => group.fields.some((field) => field.name === name))
  return { ...draft, ...Object.fromEntries(last) }
}

// What goes to the server, each with the value that was there when the phone last saw it.
export function changesOf(type: RecordType, visit: PackedVisit, draft: Values, today: string): Changes {
  return changed(type.fields.filter((field) => field.name !== 'state'), visit.fields, { ...draft, visited_on: today })
}

const newValues = (ops: Op[]): Values =>
  Object.fromEntries(ops.flatMap((op) => Object.entries(op.changes ?? {})).map(([name, change]) => [name, change.new]))
export const refusedOf = (visit: string, ops: Op[]) =>
  ops.filter((op) => op.target === visit && op.state === 'rejected' && op.changes)

// The visit as the server has or will have it: the pack, and over it what was written here since.
export function asWritten(visit: PackedVisit, ops: Op[]): PackedVisit {
  const since = newValues(ops.filter((op) => op.target === visit.id && op.state !== 'rejected' && op.state !== 'noted'))
  return Object.keys(since).length ? { ...visit, fields: { ...visit.fields, ...since } } : visit
}
// What the server refused is in the form again, to be mended.
export const toMend = (visit: string, ops: Op[]): Values => newValues(refusedOf(visit, ops))
