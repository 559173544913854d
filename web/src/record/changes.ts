// SPDX-License-Identifier: Apache-2.0
// What a form sends: for a new record what is filled in, for a stored one only what differs, each
// with the value its writer had before her eyes.
import type { Field, Stale, Value, Values } from '../lib/types'
import { blank } from './check'

export interface Change {
  old: Value
  new: Value
}
export type Changes = Record<string, Change>

export function filled(fields: Field[], draft: Values): Values {
  const given = fields.filter((field) => !blank(draft[field.name]))
  return Object.fromEntries(given.map((field) => [field.name, wire(field, draft[field.name])]))
}

export function changed(fields: Field[], seen: Values, draft: Values): Changes {
  const changes: Changes = {}
  for (const field of fields) {
    const before = wire(field, seen[field.name])
    const after = wire(field, draft[field.name])
    if (before !== after) changes[field.name] = { old: before, new: after }
  }
  return changes
}

function wire(field: Field, value: Value | undefined): Value {
  if (value === undefined || value === null || value === '') return null
  if (field.kind === 'integer') return Number(value)
  return typeof value === 'string' && field.kind === 'text' ? value.trim() : value
}

export type Pick = 'mine' | 'theirs'

// After a stale answer: what the form now shows as seen, and what it still wants.  Theirs drops
// the change; mine repeats it knowing what is stored.
export function settle(stale: Stale[], picks: Record<string, Pick>, seen: Values, draft: Values) {
  const nowSeen = { ...seen }
  const wanted = { ...draft }
  for (const { field, stored } of stale) {
    nowSeen[field] = stored
    if (picks[field] === 'theirs') wanted[field] = stored
  }
  return { seen: nowSeen, draft: wanted }
}
