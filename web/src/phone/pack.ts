// SPDX-License-Identifier: Apache-2.0
// The day's work, taken along: the planned visits, their doors and what was answered last time.
// Violence and what the police has to do with never comes along, nor any protected field.
import { address, call } from '../lib/api'
import type { Field, Item, Page, RecordType, Value, Values } from '../lib/types'
import { packHours } from './vault'

export interface PackedVisit {
  id: string
  household: string
  head: string
  address: string
  fields: Values
  last?: Values
}
export interface Pack {
  at: number
  until: number
  type: RecordType
  visits: PackedVisit[]
  left: number // not taken along
}

// Quarrels being settled, the two highest colours and doors where speaking is unsafe stay online.
const closed: Record<string, Value[]> = {
  purpose: ['mediation'], step: ['resolve'], risk: ['orange', 'red'], discreet: [true],
}
export function mayTravel(fields: Values): boolean {
  return Object.entries(closed).every(([name, values]) => !values.includes(fields[name] ?? null))
}

export const travels = (field: Field) => field.privacy !== 'sensitive' && field.privacy !== 'sealed'

export function unprotected(type: RecordType, fields: Values): Values {
  const names = type.fields.filter(travels).map((field) => field.name)
  return Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))
}

interface Source {
  list(path: string): Promise<Page<Item>>
  item(path: string): Promise<Item>
}
export const online: Source = {
  list: (path) => call<Page<Item>>(path),
  item: (path) => call<Item>(path),
}

export async function packedVisit(type: RecordType, visit: Item, source: Source): Promise<PackedVisit> {
  const household = String(visit.fields.household)
  const [home, before] = await Promise.all([
    source.item(`/api/records/household/${household}`),
    source.list(address('/api/records/visit', { 'f.household': household, 'f.state': 'done', sort: '-visited_on', size: 1 })),
  ])
  const last = before.items[0]?.fields
  return {
    id: visit.id, household, head: String(home.fields.head_name ?? ''), address: String(home.fields.address ?? ''),
    fields: unprotected(type, visit.fields), ...(last && { last: unprotected(type, last) }),
  }
}

export async function fetchPack(
  type: RecordType, today: string, source: Source = online, progress: (done: number, all: number) => void = () => undefined,
): Promise<Pack> {
  const due = await source.list(
    address('/api/records/visit', { 'f.state': 'planned', 'f.visited_on.until': today, sort: 'visited_on', size: 100 }))
  const open = due.items.filter((item) => mayTravel(item.fields))
  const visits: PackedVisit[] = []
  for (let at = 0; at < open.length; at += 4) {
    progress(at, open.length)
    visits.push(...(await Promise.all(open.slice(at, at + 4).map((item) => packedVisit(type, item, source)))))
  }
  // A quiet visit to a door that was loud last time stays online too.
  const taken = visits.filter((visit) => mayTravel(visit.last ?? {}))
  const now = Date.now()
  return { at: now, until: now + packHours * 3_600_000, type, visits: taken, left: due.total - taken.length }
}
