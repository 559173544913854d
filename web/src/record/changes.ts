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

export type Pick = 'mine' | 'theirs' | 'both'

// Instead of what is stored under cover; sent back, it is taken for having decided unseen.
export const coveredPrint = '***'

// A value as the server prints it where it stands outside its field: in a stale answer.
export function valueOfPrint(field: Field, print: string): Value {
  if (print === '') return null
  switch (field.kind) {
    case 'integer':
      return Number(print)
    case 'flag':
      return print === '1'
    case 'instant':
      return new Date(Number(print)).toISOString()
    case 'text':
    case 'money':
    case 'date':
    case 'choice':
    case 'ref':
      return print
  }
}

// After a stale answer: what the form now shows as seen, and what it still wants.  Theirs drops
// the change; mine repeats it knowing what is stored; both puts mine under theirs.  `revealed`: what
// was stored under cover, shown meanwhile with a reason.
export function settle(
  fields: Field[],
  stale: Stale[],
  picks: Record<string, Pick>,
  form: { seen: Values; draft: Values },
  revealed: Values = {},
) {
  const seen = { ...form.seen }
  const draft = { ...form.draft }
  for (const one of stale) {
    const field = fields.find((f) => f.name === one.field)
    if (!field) continue
    const theirs = revealed[field.name] ?? valueOfPrint(field, one.stored)
    seen[field.name] = theirs
    if (picks[field.name] === 'both') draft[field.name] = [theirs, draft[field.name]].filter(Boolean).join('\n')
    if (picks[field.name] === 'theirs') draft[field.name] = seen[field.name] ?? null
  }
  return { seen, draft }
}
