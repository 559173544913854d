// SPDX-License-Identifier: Apache-2.0
// Values as people read them.
import { t } from '../words/words'
import type { Choice, Field, Value } from './types'

export function day(text: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/.exec(text) ?? []
  return year
    ? t('value.day', { year, month: Number(month), date: Number(date), mm: month ?? '', dd: date ?? '' })
    : text
}

// In the reader's own zone, to the minute.
export function moment(text: string): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return text
  const two = (n: number) => String(n).padStart(2, '0')
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`
  return t('value.moment', { day: day(date), time })
}

export function yuan(text: string): string {
  const [whole = '', cents] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  const amount = cents && Number(cents) ? `${grouped}.${cents}` : grouped
  return t('value.yuan', { amount })
}

// Large sums in lists, as they are spoken of; the exact one is `yuan`.
export function wan(text: string): string {
  const whole = Number(text)
  return whole >= 10_000 ? t('value.wan', { amount: String(Math.round(whole / 100) / 100) }) : yuan(text)
}

// Of a file, in steps of 1024 as the server's limits are.
export function bytes(n: number): string {
  const kb = n / 1024
  if (kb >= 1024) return t('value.mb', { n: (kb / 1024).toFixed(1) })
  return t('value.kb', { n: Math.max(1, Math.round(kb)) })
}

// A code that the district took out of its file has no words any more: its key is shown, and that it
// is one, so that nobody takes it for an error.
const called = (choices: Choice[], name: string) => choices.find((one) => one.name === name)?.label ?? (name && t('value.retired', { name }))

export function choiceLabel(field: Field, name: string): string {
  return field.choices ? called(field.choices, name) : name
}

// Names with commas between, each as it is called.
function offered(offers: Choice[], names: string): string {
  return names.split(',').map((name) => called(offers, name)).join(t('value.listJoin'))
}

// A ref's id stays an id: its title has to be fetched (useTitle).
export function shown(field: Field, value: Value | undefined): string {
  if (value === undefined || value === null || value === '') return ''
  switch (field.kind) {
    case 'choice':
      return choiceLabel(field, String(value))
    case 'flag':
      return value ? t('value.yes') : t('value.no')
    case 'date':
      return day(String(value))
    case 'instant':
      return moment(String(value))
    case 'money':
      return yuan(String(value))
    case 'text':
      return field.offers ? offered(field.offers, String(value)) : String(value)
    case 'integer':
    case 'ref':
      return String(value)
  }
}

// The server counts no further than this, or says that it stopped before: there are at least so many.
const mostCounted = 10_000
export const countOf = (total: number, more = total >= mostCounted) =>
  t(more ? 'list.countMany' : 'list.count', { n: total })
export const recordsOf = (total: number) =>
  total < mostCounted ? t('figures.records', { n: total }) : t('list.countMany', { n: mostCounted })
