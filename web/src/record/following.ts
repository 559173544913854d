// SPDX-License-Identifier: Apache-2.0
// A choice that follows another: of the sub-codes only those of the class that is said.
import { type Ref, watch } from 'vue'
import type { Choice, Field, Value, Values } from '../lib/types'
import { blank } from './check'

const goes = (choice: Choice, said: Value | undefined) => blank(said) || !choice.of || choice.of.includes(String(said))

// The field with the choices that go with what the draft says.  What is stored stays to be seen,
// though it is retired.
export function fitting(field: Field, draft: Values): Field {
  if (!field.choices) return field
  const said = field.follows ? draft[field.follows] : null
  const choices = field.choices.filter((one) => goes(one, said) && (!one.retired || one.name === draft[field.name]))
  return choices.length === field.choices.length ? field : { ...field, choices }
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
