// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field } from '../lib/types'
import { faultsOf, validIdNumber } from './check'

const field = (over: Partial<Field>): Field => ({
  name: 'f', label: '项', kind: 'text', required: false, listed: false, privacy: 'open', ...over,
})
const first = (over: Partial<Field>, value: string | number | null) =>
  faultsOf([field(over)], { f: value }, '2021-06-30')[0]?.detail

test('a required field must be filled, any other may stay empty', () => {
  expect(first({ required: true }, null)).toBe('请填写项')
  expect(first({ required: true }, '')).toBe('请填写项')
  expect(first({}, null)).toBeUndefined()
})

test('length counts characters, not code units', () => {
  expect(first({ longest: 2 }, '𠮷𠮷')).toBeUndefined()
  expect(first({ longest: 2 }, '一二三')).toBe('项过长：最多2字，现有3字')
})

test('a phone number has 3 to 20 digits', () => {
  expect(first({ format: 'phone' }, '0592-5800000')).toBeUndefined()
  expect(first({ format: 'phone' }, '12')).toBe('项不是电话号码')
  expect(first({ format: 'phone' }, '电话1234')).toBe('项不是电话号码')
})

test('an integer has no decimals and stays within bounds', () => {
  expect(first({ kind: 'integer', least: 1, most: 9 }, 9)).toBeUndefined()
  expect(first({ kind: 'integer', least: 1, most: 9 }, 10)).toBe('项须在1与9之间')
  expect(first({ kind: 'integer' }, '1.5')).toBe('项应为整数')
})

test('money is bounded in fen and shown in yuan', () => {
  expect(first({ kind: 'money', most: 100_000 }, '1000.00')).toBeUndefined()
  expect(first({ kind: 'money', most: 100_000 }, '1000.01')).toBe('项须在0元与1000元之间')
  expect(first({ kind: 'money' }, '12.345')).toBe('项应为金额')
})

test('a past date is not after today', () => {
  expect(first({ kind: 'date', past: true }, '2021-06-30')).toBeUndefined()
  expect(first({ kind: 'date', past: true }, '2021-07-01')).toBe('项不能晚于今天')
})

test('an id number needs its check character and a real birthday', () => {
  expect(validIdNumber('11010519491231002X')).toBe(true)
  expect(validIdNumber('110105194912310021')).toBe(false)
  expect(validIdNumber('110105194902310024')).toBe(false)
})

test('other papers than the resident card have no check digit', () => {
  const fields = [field({ name: 'id_number', format: 'id_number' })]
  expect(faultsOf(fields, { id_kind: 'passport', id_number: 'E123' }, '2021-06-30')).toEqual([])
  expect(faultsOf(fields, { id_kind: 'resident', id_number: 'E123' }, '2021-06-30')).toHaveLength(1)
})
