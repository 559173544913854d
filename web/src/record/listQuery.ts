// SPDX-License-Identifier: Apache-2.0
// A list's question lives in the address of the page, so that it can be sent, kept and gone back
// to.  This reads it from there, writes it there and puts it to the server.
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import { address } from '../lib/api'
import type { Field, RecordType } from '../lib/types'

export interface ListQuery {
  page: number
  size: number
  sort: string // field, "-" before it for descending; "" is the type's own order
  words: string
  // By field; dates have two, `field.from` and `field.until`.
  filters: Record<string, string>
}

export const pageSizes = [20, 50, 100]

// State and date are asked for most; what can be chosen comes before what has to be typed.
const kinds: Field['kind'][] = ['choice', 'date', 'flag', 'ref', 'text']

export function filterable(type: RecordType): Field[] {
  const first = ['state', type.dated]
  const rank = (field: Field) =>
    first.includes(field.name) ? first.indexOf(field.name) - 2 : kinds.indexOf(field.kind)
  return type.fields
    .filter((field) => kinds.includes(field.kind) && !field.searched)
    .filter((field) => field.listed || field.name === 'state')
    .sort((a, b) => rank(a) - rank(b))
}

// The names under which a field's conditions are kept: one, or two for a date.
export function filterNames(field: Field): string[] {
  return field.kind === 'date' ? [`${field.name}.from`, `${field.name}.until`] : [field.name]
}

// Conditions only a link brings: one of several, or nothing filled in.
export function linkedNames(field: Field): string[] {
  return field.kind === 'choice' ? [`${field.name}.in`, `${field.name}.empty`] : [`${field.name}.empty`]
}

export function readQuery(type: RecordType, query: LocationQuery): ListQuery {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value : ''
  }
  const names = type.fields.flatMap((field) => [...filterNames(field), ...linkedNames(field)])
  const given = names.filter((name) => text(`f.${name}`) !== '')
  const size = Number(text('size'))
  return {
    page: Math.max(1, Math.floor(Number(text('page'))) || 1),
    size: pageSizes.includes(size) ? size : 20,
    sort: text('sort'),
    words: text('q'),
    filters: Object.fromEntries(given.map((name) => [name, text(`f.${name}`)])),
  }
}

export function writeQuery(list: ListQuery): LocationQueryRaw {
  return {
    ...(list.page > 1 && { page: String(list.page) }),
    ...(list.size !== 20 && { size: String(list.size) }),
    ...(list.sort && { sort: list.sort }),
    ...(list.words && { q: list.words }),
    ...conditions(list),
  }
}

export function listAddress(record: string, list: ListQuery, under: string, form = '', columns?: string[]): string {
  return address(`/api/records/${record}${form}`, {
    ...(form ? {} : { page: list.page, size: list.size, may: 1 }),
    sort: list.sort,
    q: list.words,
    under,
    ...conditions(list),
    ...(columns?.length && { columns: columns.join(',') }),
  })
}

function conditions(list: ListQuery): Record<string, string> {
  return Object.fromEntries(
    Object.entries(list.filters)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [`f.${name}`, value]),
  )
}

// Pressed on a column: ascending, then descending, then the type's own order again.
export function nextSort(sort: string, field: string): string {
  if (sort === field) return `-${field}`
  return sort === `-${field}` ? '' : field
}
