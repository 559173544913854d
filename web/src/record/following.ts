// SPDX-License-Identifier: Apache-2.0
// A choice that follows another: of the sub-codes only those of the class that is said.
import { type Ref, watch } from 'vue'
import { choiceLabel } from '../lib/format'
import type { Choice, Field, Value, Values } from '../lib/types'
import { blank } from './check'

const goes = (choice: Choice, said: Value | undefined) => blank(said) || !choice.of || choice.of.includes(String(said))

// What is said but stands on the list no longer.
function gone(field: Field, said: Value | undefined): Choice[] {
  if (blank(said) || field.choices?.some((one) => one.name === said)) return []
  return [{ name: String(said), label: choiceLabel(field, String(said)), retired: true }]
}

// The field with the choices that go with what the draft says.  What is stored stays to be seen,
// though it is retired.
export function fitting(field: Field, draft: Values): Field {
  if (!field.choices) return field
  const said = field.follows ? draft[field.follows] : null
  const choices = [
    ...field.choices.filter((one) => goes(one, said) && (!one.retired || one.name === draft[field.name])),
    ...gone(field, draft[field.name]),
  ]
  return choices.length === field.choices.length ? field : { ...field, choices }
}

// The same of the conditions of a list, by field: what is retired is looked for still, and what a
// link asks for stays to be seen.
export function asking(field: Field, filters: Record<string, string>): Choice[] {
  const all = field.choices ?? []
  const said = field.follows ? (filters[field.follows] || filters[`${field.follows}.in`] || '').split(',') : ['']
  const fits = (one: Choice) => one.name === filters[field.name] || said.some((name) => goes(one, name))
  return [...all.filter(fits), ...gone(field, filters[field.name])]
}
// The conditions that go with a class no more once that is asked for; they would find nothing.
export function outdated(fields: Field[], filters: Record<string, string>, led: string): string[] {
  const choice = (field: Field) => field.choices?.find((one) => one.name === filters[field.name])
  return fields.filter((field) => field.follows === led && !goes(choice(field) ?? { name: '', label: '' }, filters[led])).map((field) => field.name)
}

function firstOf(field: Field, said: Value | undefined): Value {
  const first = field.choices?.find((one) => one.name === field.initial)
  return first && goes(first, said) ? first.name : null
}

// What follows from what has just been said: a sub-code brings its class where it has but one; a
// class takes away the sub-code of another.
export function followed(fields: Field[], before: Values, now: Values): Values {
  const more: Values = {}
  for (const field of fields) {
    const choice = field.choices?.find((one) => one.name === now[field.name])
    if (!field.follows || !choice?.of) continue
    const [only, ...others] = choice.of
    const led = fields.some((one) => one.name === field.follows)
    if (led && before[field.name] !== now[field.name] && !others.length && blank(now[field.follows])) more[field.follows] = only ?? null
    else if (!goes(choice, now[field.follows])) more[field.name] = firstOf(field, now[field.follows])
  }
  return more
}

// Keeps a draft so; `fields` are those of the form.
export function useFollowing(fields: () => Field[], draft: Ref<Values>) {
  watch(() => ({ ...draft.value }), (now, before) => {
    const more = followed(fields(), before, now)
    if (Object.keys(more).length) draft.value = { ...now, ...more }
  })
}
