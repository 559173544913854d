// SPDX-License-Identifier: Apache-2.0
// The questions of somebody who asks for help, one a page.  Which are asked depends on the answers
// before them; an answer to a question that is no longer asked is not sent.
import type { Key } from './words'

export type Name =
  | 'danger' | 'whom' | 'matter' | 'facts' | 'place' | 'call' | 'phone' | 'when' | 'message' | 'code' | 'name'
export type Answers = Partial<Record<Name, string>> & { times?: string[] }

interface Option {
  value: string
  label: Key
}
export interface Question {
  name: Name
  title: Key
  hint?: Key
  label?: Key // of the one box, where it is not a choice
  kind: 'one' | 'many' | 'line' | 'text' | 'phone'
  options?: Option[]
  optional?: boolean
  asked?: (answers: Answers) => boolean
}

const unsure: Option = { value: 'unsure', label: 'choice.later' }
const called = (answers: Answers) => answers.call === 'yes'

export const questions: Question[] = [
  { name: 'danger', title: 'help.danger', kind: 'one', options: [
    { value: 'no', label: 'help.danger.no' }, { value: 'yes', label: 'help.danger.yes' }, unsure,
  ] },
  { name: 'whom', title: 'help.whom', kind: 'one', options: [
    { value: 'self', label: 'help.whom.self' }, { value: 'child', label: 'help.whom.child' },
    { value: 'other', label: 'help.whom.other' }, unsure,
  ] },
  { name: 'matter', title: 'help.matter', kind: 'one', options: [
    { value: 'violence', label: 'help.matter.violence' }, { value: 'harassment', label: 'help.matter.harassment' },
    { value: 'marriage', label: 'help.matter.marriage' }, { value: 'children', label: 'help.matter.children' },
    { value: 'elder', label: 'help.matter.elder' }, { value: 'property', label: 'help.matter.property' },
    { value: 'work', label: 'help.matter.work' }, { value: 'money', label: 'help.matter.money' },
    { value: 'other', label: 'help.matter.other' }, unsure,
  ] },
  { name: 'facts', title: 'help.facts', hint: 'help.facts.hint', label: 'help.facts.label', kind: 'text' },
  { name: 'place', title: 'help.place', hint: 'help.place.hint', label: 'help.place.label', kind: 'line', optional: true },
  { name: 'call', title: 'help.call', hint: 'help.call.hint', kind: 'one', options: [
    { value: 'yes', label: 'help.call.yes' }, { value: 'no', label: 'help.call.no' },
  ] },
  { name: 'phone', title: 'help.phone', hint: 'help.phone.hint', label: 'help.phone.label', kind: 'phone', asked: called },
  { name: 'when', title: 'help.when', hint: 'help.when.hint', kind: 'many', asked: called, options: [
    { value: 'weekday_morning', label: 'help.when.morning' }, { value: 'weekday_afternoon', label: 'help.when.afternoon' },
    { value: 'weekday_evening', label: 'help.when.evening' }, { value: 'weekend', label: 'help.when.weekend' },
  ] },
  { name: 'message', title: 'help.message', hint: 'help.message.hint', kind: 'one', asked: called, options: [
    { value: 'no', label: 'help.message.no' }, { value: 'yes', label: 'help.message.yes' },
  ] },
  { name: 'code', title: 'help.code', hint: 'help.code.hint', label: 'help.code.label', kind: 'line', optional: true, asked: called },
  { name: 'name', title: 'help.name', hint: 'help.name.hint', label: 'help.name.label', kind: 'line', optional: true },
]

export const asked = (answers: Answers) => questions.filter((one) => one.asked?.(answers) ?? true)

// What is wrong with an answer, or nothing.
export function faultOf(question: Question, answers: Answers): Key | undefined {
  const given = (answers[question.name] ?? '').trim()
  if (question.kind === 'many') return answers.times?.length ? undefined : 'errors.one'
  if ([...given].length > 2000) return 'errors.long'
  if (question.optional) return undefined
  if (question.kind === 'one') return given ? undefined : 'errors.one'
  if (question.kind === 'phone') return phoneLike(given) ? undefined : 'errors.phone'
  return given ? undefined : 'errors.facts'
}

// The server's own measure of a telephone number.
function phoneLike(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  return /^[\d+\- ]+$/.test(text) && digits >= 3 && digits <= 20
}

// What a safe call needs is one thing: without leave to call there is no number and no time.
export interface Intake {
  danger: string
  whom: string
  matter: string
  facts: string
  area?: string
  asker_name?: string
  may_call: boolean
  phone?: string
  safe_times?: string[]
  may_message?: boolean
  code_word?: string
  language: string
}

export function intakeOf(answers: Answers, language: string): Intake {
  const text = (name: Name) => (answers[name] ?? '').trim()
  const given = (key: string, name: Name) => (text(name) ? { [key]: text(name) } : {})
  const call = answers.call === 'yes'
  return {
    danger: text('danger'), whom: text('whom'), matter: text('matter'), facts: text('facts'), may_call: call, language,
    ...given('area', 'place'), ...given('asker_name', 'name'),
    ...(call && { ...given('phone', 'phone'), ...given('code_word', 'code'), safe_times: [...(answers.times ?? [])], may_message: answers.message === 'yes' }),
  }
}
