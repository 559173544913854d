// SPDX-License-Identifier: Apache-2.0
// How one record is called where it stands for itself.
import { day, shown } from '../lib/format'
import type { Item, RecordType } from '../lib/types'
import { t } from '../words/words'

export function titleOf(type: RecordType, item: Item): string {
  const named = type.titled ? text(type, item, type.titled) : ''
  if (named) return named
  const dated = item.fields[type.dated ?? '']
  // A matter without a number: the day and what it is about, which people know it by.
  const about = dated && type.titled ? choicesOf(type, item).slice(0, 2) : []
  if (about.length) return [day(String(dated)), ...about].join(' · ')
  return dated ? t('title.dated', { type: type.label, day: day(String(dated)) }) : `${type.label} ${item.id.slice(-6)}`
}

// Beside its field's name the kind of record says nothing: 本人同意 · 2026年11月26日.
export function toldOf(type: RecordType, item: Item): string {
  const on = item.fields[type.dated ?? '']
  const about = type.titled || !on ? [] : choicesOf(type, item).slice(0, 1)
  return about.length ? [...about, day(String(on))].join(' · ') : titleOf(type, item)
}

// The title and what tells it from its namesakes: 陈美玲 · 前埔北二里 12 号.
export function longTitleOf(type: RecordType, item: Item): string {
  const more = type.fields
    .filter((f) => f.listed && f.kind === 'text' && f.name !== type.titled)
    .map((f) => text(type, item, f.name))
    .filter((words) => words)
  return [titleOf(type, item), ...more.slice(0, 2)].join(' · ')
}

function choicesOf(type: RecordType, item: Item): string[] {
  const listed = type.fields.filter((f) => f.listed && f.kind === 'choice' && f.name !== 'state')
  return listed.map((f) => text(type, item, f.name)).filter((words) => words)
}

function text(type: RecordType, item: Item, name: string): string {
  const field = type.fields.find((f) => f.name === name)
  return field && field.kind !== 'ref' ? shown(field, item.fields[name]) : ''
}
