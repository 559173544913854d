// SPDX-License-Identifier: Apache-2.0
// What a new record's form shows first, and which fields it has.
import type { LocationQuery } from 'vue-router'
import { today } from '../lib/today'
import type { Field, RecordType, Value, Values } from '../lib/types'
import { blank } from './check'

// Whether a form asks for it: not what the program fills in, nor a list with nothing to offer.
export const isAsked = (field: Field) => !field.set_by_program && field.offers?.length !== 0

// The state of a new record is chosen only where the type lets it start in more than one.
export function newFields(type: RecordType): Field[] {
  const asked = type.fields.filter((field) => isAsked(field))
  if (!type.steps.length) return asked
  const starts = type.starts ?? []
  return asked.flatMap((field) => {
    if (field.name !== 'state') return [field]
    const choices = field.choices?.filter((choice) => starts.includes(choice.name)) ?? []
    return choices.length > 1 ? [{ ...field, choices, required: true }] : []
  })
}

// What the steps still before a record will ask has no place in its first form: a letter that came
// in today has no outcome.  Entered as already closed, it has.
export function firstFields(type: RecordType, state: string, brought: LocationQuery = {}): Field[] {
  const reached = new Set([state || (type.starts?.[0] ?? '')])
  const ahead = new Set<string>()
  for (const from of reached)
    for (const step of type.steps.filter((one) => one.from === from)) {
      reached.add(step.to)
      for (const name of [...step.needs, ...(step.brings ?? []), ...(step.stamps ? [step.stamps] : [])]) ahead.add(name)
    }
  return newFields(type).filter((field) => field.required || field.name === 'state' || field.name in brought || !ahead.has(field.name))
}

// What this draft is asked: a shelter has no wording of a protection order.  A value that is stored
// or was brought stays to be seen and mended, whatever the other field now says.
export function askedNow(fields: Field[], draft: Values, there: Record<string, unknown> = {}): Field[] {
  return fields.filter(({ name, asked_while: when }) => {
    if (!when || !(blank(there[name] as Value) || there[name] === false)) return true
    return when.says.includes(String(draft[when.field] ?? ''))
  })
}

// A stored record's state moves by its steps only.
export function storedFields(type: RecordType): Field[] {
  return type.steps.length ? type.fields.filter((field) => field.name !== 'state') : type.fields
}

// Of those, what a person may write over.
export function changeableFields(type: RecordType): Field[] {
  return storedFields(type).filter((field) => isAsked(field))
}

// The declared beginning, today for the date it is about, and what the link brought:
// /records/visit/new?household=…
export function firstDraft(type: RecordType, query: LocationQuery): Values {
  const draft: Values = {}
  for (const field of newFields(type)) {
    const brought = query[field.name]
    if (typeof brought === 'string' && brought) draft[field.name] = brought
    else if (field.name === type.dated && field.required) draft[field.name] = today()
    else if (field.name === 'state') draft[field.name] = type.starts?.[0] ?? null
    else draft[field.name] = field.initial ?? (field.kind === 'flag' ? false : null)
  }
  return draft
}
