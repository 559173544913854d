// SPDX-License-Identifier: Apache-2.0
// What the server would not take, in words of the visit it was written for: the next reader finds it
// there, and nothing that was typed is lost.
import { shown } from '../lib/format'
import type { RecordType, Values } from '../lib/types'
import { t } from '../words/words'
import type { New, Op } from './outbox'
import type { PackedVisit } from './pack'

// Each value that was typed, with the name of its field; what only points elsewhere says nothing here.
export function wordsOf(op: Op, values: Values): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const field = op.fields.find((one) => one.name === name)
    if (!field || field.kind === 'ref' || name === 'state') return []
    return t('phone.noteOf', { field: field.label, value: shown(field, value) || t('history.empty') })
  })
}
export const newOf = (op: Op): Values =>
  op.create ?? Object.fromEntries(Object.entries(op.changes ?? {}).map(([name, change]) => [name, change.new]))

// `visit` as the phone knows it.  Undefined where it cannot go along: of a record that was never stored,
// of words that were refused as a note already, or of more than the field holds.
export function asNote(type: RecordType, visit: PackedVisit, op: Op): New | undefined {
  const field = type.fields.find((one) => one.name === 'findings')
  if (!op.changes || op.asNote || !field) return undefined
  const { findings: own = null, ...others } = newOf(op)
  const said = wordsOf(op, others)
  const words = said.length ? t('phone.noteIn', { what: said.join(t('value.partJoin')) }) : ''
  const old = visit.fields.findings ?? null
  const text = [...new Set([old, own, words])].filter(Boolean).join('\n')
  if ([...text].length > (field.longest ?? Infinity)) return undefined
  return { record: op.record, target: op.target, title: op.title, fields: [field], changes: { findings: { old, new: text } }, asNote: true }
}
