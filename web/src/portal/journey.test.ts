// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { type Answers, asked, faultOf, intakeOf, questions } from './journey'

const find = (name: string) => questions.find((one) => one.name === name) ?? expect.fail(name)
const full: Answers = {
  danger: 'no', whom: 'self', matter: 'violence', facts: ' 经过 ', call: 'yes', phone: '0592-5800001',
  times: ['weekend'], message: 'no', code: '枇杷', name: '',
}

test('who must not be called is not asked for a number, and none is sent', () => {
  expect(asked({ call: 'no' }).map((one) => one.name)).not.toContain('phone')
  const sent = intakeOf({ ...full, call: 'no' }, 'zh')
  expect(sent).toEqual({ danger: 'no', whom: 'self', matter: 'violence', facts: '经过', may_call: false, language: 'zh' })
})

test('a safe call is sent with its number, its times and its word', () => {
  expect(intakeOf(full, 'zh')).toMatchObject({
    may_call: true, phone: '0592-5800001', safe_times: ['weekend'], may_message: false, code_word: '枇杷',
  })
})

test('what is wrong with an answer is named; what may be skipped may be', () => {
  expect(faultOf(find('danger'), {})).toBe('errors.one')
  expect(faultOf(find('facts'), { facts: '  ' })).toBe('errors.facts')
  expect(faultOf(find('facts'), { facts: '长'.repeat(2001) })).toBe('errors.long')
  expect(faultOf(find('phone'), { phone: 'abc' })).toBe('errors.phone')
  expect(faultOf(find('when'), { times: [] })).toBe('errors.one')
  expect(faultOf(find('name'), {})).toBeUndefined()
})
