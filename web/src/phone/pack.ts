// SPDX-License-Identifier: Apache-2.0
// The day's work, taken along: the planned visits, their doors and what was answered last time.
// Violence and what the police has to do with never comes along, nor any protected field.
import { address, call } from '../lib/api'
import type { Field, Item, Page, RecordType, Value, Values } from '../lib/types'
import { Problem } from '../lib/problem'
import { packHours } from './vault'

export interface PackedVisit {
  id: string
  household: string
  head: string
  address: string
  fields: Values
  last?: Values
  photos?: number // attached at the server already; they stay there
}
export interface Home {
  id: string
  head: string
  address: string
  last?: Values
}
export interface Pack {
  at: number
  until: number
  type: RecordType
  homeType?: RecordType
  homes?: Home[] // doors that may be called on unplanned
  visits: PackedVisit[]
  left: number // not taken along
  mostPhotos: number // the server takes no more attachments of one record
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

export const keptOf = (page: Page<Item>) => page.items.filter((item) => item.fields.state === 'kept').length
// Undefined where attachments are not for her to see.
async function attached(visit: string, source: Source): Promise<number | undefined> {
  try {
    return keptOf(await source.list(`/api/records/visit/${visit}/attachments`))
  } catch (error) {
    if (error instanceof Problem && [403, 404, 422].includes(error.status)) return undefined
    throw error
  }
}

export async function packedVisit(type: RecordType, visit: Item, source: Source): Promise<PackedVisit> {
  const household = String(visit.fields.household)
  const [home, before, photos] = await Promise.all([
    source.item(`/api/records/household/${household}`),
    source.list(address('/api/records/visit', { 'f.household': household, 'f.state': 'done', sort: '-visited_on', size: 1 })),
    attached(visit.id, source),
  ])
  const last = before.items[0]?.fields
  return {
    id: visit.id, household, head: String(home.fields.head_name ?? ''), address: String(home.fields.address ?? ''),
    fields: unprotected(type, visit.fields), ...(photos !== undefined && { photos }), ...(last && { last: unprotected(type, last) }),
  }
}

// The doors of her own unit, but none of which anything says that it must not travel: a case, a
// quarrel, a high colour, or that speaking is unsafe there.  Where that cannot be told of all of
// them, none comes along, and she looks a door up with network.
const mostHomes = 500
const loud: [string, Record<string, string>][] = [
  ['visit', { 'f.risk.in': 'orange,red' }], ['visit', { 'f.purpose': 'mediation' }], ['visit', { 'f.step': 'resolve' }],
  ['visit', { 'f.discreet': 'true' }], ['case', { 'f.household.empty': '0' }],
]
async function pages(record: string, query: Record<string, string>, source: Source): Promise<Item[] | undefined> {
  const all: Item[] = []
  for (let page = 1; ; ++page) {
    const got = await source.list(address(`/api/records/${record}`, { ...query, page, size: 100 }))
    if (got.total > mostHomes) return undefined
    all.push(...got.items)
    if (!got.items.length || all.length >= got.total) return all
  }
}
export async function fetchHomes(unit: string, readable: (record: string) => boolean, source: Source = online): Promise<Home[]> {
  const homes = await pages('household', { unit, sort: 'address' }, source)
  const closedTo = await Promise.all(loud.filter(([record]) => readable(record)).map(([record, query]) => pages(record, query, source)))
  if (!homes || closedTo.some((one) => !one)) return []
  const shut = new Set(closedTo.flatMap((items) => items ?? []).map((item) => item.fields.household))
  return homes.filter((home) => !shut.has(home.id)).map(homeOf)
}
export const homeOf = (item: Item): Home =>
  ({ id: item.id, head: String(item.fields.head_name ?? ''), address: String(item.fields.address ?? '') })

export async function fetchPack(
  type: RecordType, mostPhotos: number, today: string, source: Source = online, progress: (done: number, all: number) => void = () => undefined,
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
  return { at: now, until: now + packHours * 3_600_000, type, visits: taken, left: due.total - taken.length, mostPhotos }
}
