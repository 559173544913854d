// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { day, moment, shown, yuan, wan } from './format'
import type { Field } from './types'

test('a date is written out without leading zeros', () => {
  expect(day('2021-03-05')).toBe('2021年3月5日')
  expect(day('随便')).toBe('随便')
})

test('money is grouped, and cents appear only when there are some', () => {
  expect(yuan('1234567.00')).toBe('1,234,567 元')
  expect(yuan('800.50')).toBe('800.50 元')
  expect(yuan('-1200')).toBe('-1,200 元')
})

test('a moment that is none stays as it came', () => {
  expect(moment('never')).toBe('never')
})

test('each kind has its words', () => {
  const field = (kind: Field['kind']): Field => ({
    name: 'f', label: '', kind, required: false, listed: false, privacy: 'open',
    choices: [{ name: 'done', label: '已走访' }],
  })
  expect(shown(field('choice'), 'done')).toBe('已走访')
  expect(shown(field('choice'), 'gone')).toBe('gone（已停用）')
  expect(shown({ ...field('text'), offers: [{ name: 'a', label: '持械' }] }, 'a,own_sign')).toBe('持械、own_sign（已停用）')
  expect(shown(field('flag'), false)).toBe('否')
  expect(shown(field('integer'), 0)).toBe('0')
  expect(shown(field('text'), null)).toBe('')
})

test('large sums in ten thousands, small ones as they are', () => {
  expect([wan('9999.50'), wan('10000.00'), wan('123456.78')]).toEqual(['9,999.50 元', '1 万元', '12.35 万元'])
})
