// SPDX-License-Identifier: Apache-2.0
// What the server checks of a field, checked before the way there, in the same words.  Rules that
// look at several fields or at other records are the server's alone; its answer shows them.
import type { Field, FieldFault, Value, Values } from '../lib/types'

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
    return field.required ? fault(`请填写${field.label}`, '此项必填') : undefined
  }
  switch (field.kind) {
    case 'text':
      return textFault(field, String(value), idCard, fault)
    case 'integer':
      return wholeNumber(value) ? numberFault(field, Number(value), fault) : fault(
        `${field.label}应为整数`, '请只填数字')
    case 'money':
      return moneyFault(field, String(value), fault)
    case 'date':
      return field.past && String(value) > today
        ? fault(`${field.label}不能晚于今天`, '请核对日期')
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
  if (length > most) return fault(`${field.label}过长：最多${most}字，现有${length}字`, '请删减后再保存')
  if (field.format === 'phone' && !phoneLike(text))
    return fault(`${field.label}不是电话号码`, '只填数字，可带区号和分机横线')
  if (field.format === 'id_number' && idCard && !validIdNumber(text))
    return fault(`${field.label}的校验位不符`, '请对照证件逐位核对；不是居民身份证的，请先改证件类型')
  return undefined
}

function moneyFault(field: Field, text: string, fault: Fault) {
  if (!/^-?\d{1,13}(\.\d{1,2})?$/.test(text))
    return fault(`${field.label}应为金额`, '以元为单位，最多两位小数，例如 1200 或 1200.50')
  return numberFault(field, Math.round(Number(text) * 100), fault)
}

function numberFault(field: Field, number: number, fault: Fault) {
  const { least = 0, most = 1_000_000_000_000_000 } = field
  if (number >= least && number <= most) return undefined
  const say = (n: number) => (field.kind === 'money' ? `${n / 100}元` : String(n))
  return fault(`${field.label}须在${say(least)}与${say(most)}之间`, '请核对数字')
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
