// SPDX-License-Identifier: Apache-2.0
// A list as somebody asks it again and again, by name.  Kept by the server: her own, and what others
// share with her unit.  Here: how such a view is written, and what of it is no more.
import type { LocationQuery } from 'vue-router'
import type { Item, RecordType, Values } from '../lib/types'
import { filterNames, linkedNames } from './listQuery'

export interface View {
  item: Item
  name: string
  query: Record<string, string>
  columns: string[] // none: as the list stands
  mine: boolean
  shared: boolean
  usual: boolean // hers, and the list opens with it
}

export function viewOf(item: Item, account: string | undefined): View {
  const { fields } = item
  const mine = item.created_by === account
  return {
    item, mine, name: String(fields.name ?? ''), query: queryOf(String(fields.query ?? '')),
    columns: String(fields.columns ?? '').split(',').filter((name) => name),
    shared: Boolean(fields.shared_with), usual: mine && fields.usual === true,
  }
}

export function queryOf(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

// The few that stand beside the list: the usual one, then her own, then those of her unit.
export function firstOf(views: View[], most = 3): View[] {
  const rank = (view: View) => (view.usual ? 0 : view.mine ? 1 : 2)
  return [...views].sort((a, b) => rank(a) - rank(b)).slice(0, most)
}

// The page turned to is no part of a question.
export function textOf(query: LocationQuery | Record<string, string>): string {
  const given = Object.entries(query).filter(([key, value]) => key !== 'page' && typeof value === 'string' && value !== '')
  return new URLSearchParams(given as [string, string][]).toString()
}

// The same question, whatever the order of its conditions.
export function sameQuery(a: LocationQuery | Record<string, string>, b: Record<string, string>): boolean {
  const sorted = (query: typeof a) => [...new URLSearchParams(textOf(query))].map(([k, v]) => `${k}=${v}`).sort().join('&')
  return sorted(a) === sorted(b)
}

// Conditions and columns that this kind of record does not know (any more).
export function unknownIn(view: Pick<View, 'query' | 'columns'>, type: RecordType): string[] {
  const conditions = new Set(type.fields.flatMap((f) => [...filterNames(f), ...linkedNames(f)]).map((name) => `f.${name}`))
  const fields = new Set([...type.fields.map((f) => f.name), 'unit', 'created_at', 'changed_at'])
  const asked = Object.keys(view.query).filter((key) => key.startsWith('f.') && !conditions.has(key)).map((key) => key.slice(2))
  const sort = (view.query.sort ?? '').replace(/^-/, '')
  const sorted = sort && !fields.has(sort) ? [sort] : []
  return [...new Set([...asked, ...sorted, ...view.columns.filter((name) => !fields.has(name))])]
}

// As it can still be asked: what is no more is left out.
export function stillAskable(view: Pick<View, 'query' | 'columns'>, type: RecordType): Record<string, string> {
  const gone = new Set(unknownIn(view, type))
  return Object.fromEntries(
    Object.entries(view.query).filter(([key, value]) => !gone.has(key.startsWith('f.') ? key.slice(2) : '') && !(key === 'sort' && gone.has(value.replace(/^-/, '')))),
  )
}

export function fieldsOf(record: string, name: string, query: string, columns: string[]): Values {
  return { record, name, query: query || null, columns: columns.join(',') || null }
}
