// SPDX-License-Identifier: Apache-2.0
// A visit to a door that nobody planned: to a household that is known, or one that is new.
import { newId } from '../lib/ids'
import type { Field, RecordType, Value, Values } from '../lib/types'
import { filled } from '../record/changes'
import { firstDraft, newFields } from '../record/draft'
import type { New, Op } from './outbox'
import { type Home, type Pack, type PackedVisit, travels } from './pack'

// What is asked of a household met at its door; the rest is added at a desk.
const asked = ['head_name', 'address', 'phone', 'residence']
export function homeFields(type: RecordType | undefined): Field[] {
  return asked.flatMap((name) => type?.fields.find((field) => field.name === name && travels(field)) ?? [])
}

// The first choice of each question is the usual one: routine, finding risks, no colour.
export function firstVisit(type: RecordType): Values {
  const draft = firstDraft(type, {})
  for (const field of type.fields) if (field.kind === 'choice' && field.required) draft[field.name] ??= field.choices?.[0]?.name ?? null
  return draft
}

// Doors of the pack: those of the plan with last time's answers, then the others of the unit.
export function homesOf(pack: Pack | undefined): Home[] {
  const planned = (pack?.visits ?? []).map((visit): Home => ({ id: visit.household, head: visit.head, address: visit.address, last: visit.last }))
  const known = new Set(planned.map((home) => home.id))
  return [...planned, ...(pack?.homes ?? []).filter((home) => !known.has(home.id))]
}
export function matching(homes: Home[], words: string): Home[] {
  const plain = (text: string) => text.replace(/\s+/g, '').toLowerCase()
  const sought = plain(words)
  return sought ? homes.filter((home) => plain(home.head + home.address).includes(sought)) : []
}
// A planned visit to this door that is still to be made: that one is opened instead.
export function plannedFor(pack: Pack | undefined, ops: Op[], household: string): PackedVisit | undefined {
  return pack?.visits.find((visit) => visit.household === household && !ops.some((op) => op.target === visit.id))
}

export interface Door {
  home?: Home // known; without it the household is made anew
  made: Values
  visit: Values
}
// The lines of the outbox: the household first, when it is new.  Ids stay the same when it is mended.
export function linesOf(pack: Pack, unit: string, door: Door, ids = { home: newId(), visit: newId() }): New[] {
  const { type, homeType } = pack
  const household = door.home?.id ?? ids.home
  const title = door.home?.head ?? String(door.made.head_name ?? '')
  const lines: New[] = []
  const fields = homeFields(homeType)
  if (!door.home)
    lines.push({ record: 'household', target: household, title, fields, create: { unit, ...filled(fields, door.made) } })
  const own = newFields(type)
  const visit: Record<string, Value> = { ...door.visit, household, state: 'done' }
  lines.push({
    record: 'visit', target: ids.visit, title, fields: type.fields, create: { unit, ...filled(own, visit) },
    ...(!door.home && { after: household }),
  })
  return lines
}

// What was refused, as it was typed: the visit, and the household it waits for.
export function doorOf(op: Op, ops: Op[], homes: Home[]): { door: Door; ids: { home: string; visit: string }; lines: Op[] } | undefined {
  const visit = op.record === 'visit' ? op : ops.find((one) => one.after === op.target)
  if (!visit?.create) return undefined
  const household = String(visit.create.household)
  const home = ops.find((one) => one.target === household && one.create && one.state !== 'done')
  const known = homes.find((one) => one.id === household) ?? { id: household, head: visit.title, address: '' }
  return {
    door: { ...(!home && { home: known }), made: { ...home?.create }, visit: { ...visit.create } },
    ids: { home: household, visit: visit.target }, lines: home ? [home, visit] : [visit],
  }
}
