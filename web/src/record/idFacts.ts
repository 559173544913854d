// SPDX-License-Identifier: Apache-2.0
// What a resident's identity number says of its holder (GB 11643-1999): characters 7 to 14 are the
// birthday, the 17th is odd for men.  Other papers say nothing of the kind.
import type { Field, Values } from '../lib/types'
import { blank, validIdNumber } from './check'

export interface IdFacts {
  born_on: string
  sex: 'female' | 'male'
}
export function factsIn(idNumber: string): IdFacts | undefined {
  if (!validIdNumber(idNumber)) return undefined
  return {
    born_on: `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
    sex: Number(idNumber[16]) % 2 ? 'male' : 'female',
  }
}

// Of a form's draft: what could be filled in, and which filled boxes say otherwise.  `fields`: what the
// form asks for.
export function factsFor(fields: Field[], draft: Values, idNumber: string) {
  const resident = blank(draft.id_kind) || draft.id_kind === 'resident'
  const facts = resident ? factsIn(idNumber.trim()) : undefined
  const known = Object.entries(facts ?? {}).flatMap(([name, value]) => {
    const field = fields.find((one) => one.name === name)
    return field ? [{ field, value: String(value) }] : []
  })
  return {
    empty: known.filter(({ field }) => blank(draft[field.name])),
    differing: known.filter(({ field, value }) => !blank(draft[field.name]) && draft[field.name] !== value),
  }
}
