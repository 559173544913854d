// SPDX-License-Identifier: Apache-2.0
// What a printed list says of itself: which part of what it is, and what it was asked for.
import { choiceLabel, day } from '../lib/format'
import type { RecordType } from '../lib/types'
import { t } from '../words/words'
import { type ListQuery, filterNames, linkedNames } from './listQuery'

// The first and last line on this page, counted from 1 over the whole list.
export function rangeOf({ page, size }: ListQuery, shown: number): { from: number; to: number } {
  const before = (page - 1) * size
  return { from: shown ? before + 1 : 0, to: before + shown }
}

// One condition in words.  A ref is named by whoever shows it: `ref` is the record's id.
export interface Condition {
  words: string
  ref?: { record: string; id: string }
}
export function conditionsOf(type: RecordType, query: ListQuery): Condition[] {
  const asked: Condition[] = query.words ? [{ words: t('print.words', { words: query.words }) }] : []
  for (const field of type.fields)
    for (const name of [...filterNames(field), ...linkedNames(field)]) {
      const value = query.filters[name]
      if (!value) continue
      const said = (words: string) => t('print.condition', { field: field.label, words })
      if (name.endsWith('.from')) asked.push({ words: said(t('print.from', { day: day(value) })) })
      else if (name.endsWith('.until')) asked.push({ words: said(t('print.until', { day: day(value) })) })
      else if (name.endsWith('.empty')) asked.push({ words: t(value === '1' ? 'filters.isEmpty' : 'filters.isFilled', { field: field.label }) })
      else if (field.kind === 'ref') asked.push({ words: said(''), ref: { record: field.target ?? '', id: value } })
      else if (field.kind === 'flag') asked.push({ words: said(t(value === 'true' ? 'value.yes' : 'value.no')) })
      else asked.push({ words: said(value.split(',').map((one) => choiceLabel(field, one)).join(t('value.listJoin'))) })
    }
  return asked
}
