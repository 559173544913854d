// SPDX-License-Identifier: Apache-2.0
// A record's journal in words.
import { shown } from '../lib/format'
import type { Field, JournalLine, RecordType, Stored, Value } from '../lib/types'
import { t } from '../words/words'

export function actionWords(type: RecordType, line: JournalLine): string {
  const [kind, name] = line.action.split(':')
  switch (kind) {
    case 'create':
      return t('history.create')
    case 'change':
      return t('history.change')
    case 'reveal':
      return t('history.reveal')
    case 'step':
      return type.steps.find((step) => step.name === name)?.label ?? t('history.step')
    case 'emergency_read':
      return t('history.emergencyRead')
    case 'follow':
      return t('history.follow')
    default:
      return line.action
  }
}

export interface ChangeLine {
  label: string
  before: string
  after: string
  // The record type whose title stands for these ids.
  target?: string
}

export function changeLines(type: RecordType, line: JournalLine): ChangeLine[] {
  const body = line.body ?? {}
  if (line.action === 'reveal') return revealLines(type, body)
  return type.fields.flatMap((field) => {
    const change = body[field.name]
    if (!change) return []
    const [before = '', after = ''] = change.map((side) => words(field, side))
    if (!before && !after) return []
    return [{ label: field.label, before, after, target: field.target }]
  })
}

function revealLines(type: RecordType, body: NonNullable<JournalLine['body']>): ChangeLine[] {
  const names = type.fields.filter((field) => field.name in body).map((field) => field.label)
  const reason = body.reason?.[1]
  return [
    { label: t('history.content'), before: '', after: names.join(t('value.listJoin')) },
    { label: t('history.reason'), before: '', after: reason === null || reason === undefined ? '' : String(reason) },
  ]
}

function words(field: Field, side: Stored): string {
  if (side === null) return ''
  if (side === '***') return '＊＊＊'
  return shown(field, fromStored(field, side))
}

function fromStored(field: Field, side: string | number): Value {
  switch (field.kind) {
    case 'money':
      return (Number(side) / 100).toFixed(2)
    case 'flag':
      return side === 1
    case 'instant':
      return new Date(Number(side)).toISOString()
    case 'text':
    case 'integer':
    case 'date':
    case 'choice':
    case 'ref':
      return side
  }
}
