// SPDX-License-Identifier: Apache-2.0
// What the server checks of a field, checked before the way there, in the same words.  Rules that
// look at several fields or at other records are the server's alone; its answer shows them.
import type { Field, FieldFault, Value, Values } from '../lib/types'
import { t } from '../words/words'

export function blank(value: Value | undefined): boolean {
  return value === undefined || value === null || value === ''
}

// All faults of a draft, in field order; at most one a field.
export function faultsOf(fields: Field[], draft: Values, today: string): FieldFault[] {
  const idCard = !draft.id_kind || draft.id_kind === 'resident'
  return fields.flatMap((field) => faultOf(field, draft[field.name], today, idCard) ?? [])
}

function faultOf(
  field: Field,
  value: Value | undefined,
  today: string,
  idCard: boolean,
): FieldFault | undefined {
  const fault = (detail: string, remedy: string) => ({ field: field.name, detail, remedy })
  if (blank(value)) {
    return field.required ? fault(t('check.required', { label: field.label }), t('check.requiredNext')) : undefined
  }
  switch (field.kind) {
    case 'text':
      return textFault(field, String(value), idCard, fault)
    case 'integer':
      return wholeNumber(value) ? numberFault(field, Number(value), fault) : fault(
        t('check.integer', { label: field.label }), t('check.integerNext'))
    case 'money':
      return moneyFault(field, String(value), fault)
    case 'date':
      return field.past && String(value) > today
        ? fault(t('check.past', { label: field.label }), t('check.pastNext'))
        : undefined
    case 'instant':
    case 'flag':
    case 'choice':
    case 'ref':
      return undefined
  }
}

type Fault = (detail: string, remedy: string) => FieldFault

function textFault(field: Field, text: string, idCard: boolean, fault: Fault) {
  const most = field.longest ?? 200
  const length = [...text].length
  if (length > most) return fault(t('check.long', { label: field.label, most, length }), t('check.longNext'))
  if (field.format === 'phone' && !phoneLike(text))
    return fault(t('check.phone', { label: field.label }), t('check.phoneNext'))
  if (field.format === 'id_number' && idCard && !validIdNumber(text))
    return fault(t('check.id', { label: field.label }), t('check.idNext'))
  return undefined
}

function moneyFault(field: Field, text: string, fault: Fault) {
  if (!/^-?\d{1,13}(\.\d{1,2})?$/.test(text))
    return fault(t('check.money', { label: field.label }), t('check.moneyNext'))
  return numberFault(field, Math.round(Number(text) * 100), fault)
}

function numberFault(field: Field, number: number, fault: Fault) {
  const { least = 0, most = 1_000_000_000_000_000 } = field
  if (number >= least && number <= most) return undefined
  const say = (n: number) => (field.kind === 'money' ? t('check.yuan', { n: n / 100 }) : String(n))
  return fault(t('check.range', { label: field.label, least: say(least), most: say(most) }), t('check.rangeNext'))
}

function wholeNumber(value: Value | undefined): boolean {
  return /^-?\d+$/.test(String(value))
}

function phoneLike(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  return /^[\d+\- ]+$/.test(text) && digits >= 3 && digits <= 20
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

// GB 11643-1999: an existing birthday and the right check character.
export function validIdNumber(text: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(text)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  if ('10X98765432'[sum % 11] !== text[17]?.toUpperCase()) return false
  const born = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`
  const date = new Date(`${born}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(born)
}
