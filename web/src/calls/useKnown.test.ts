// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { askable } from './useKnown'

test('half a name or number is not asked for', () => {
  expect(askable({ name: '陈', phone: '13800', id_number: '350203', birth_year: '' })).toEqual({})
  expect(askable({ name: ' 陈美 ', phone: '0592-5800001', id_number: '', birth_year: '1985' })).toEqual({ name: '陈美', phone: '0592-5800001' })
  expect(askable({ name: '', phone: '', id_number: '350203199001011234', birth_year: '' })).toEqual({ id_number: '350203199001011234' })
})

test('the end of a number is asked for with the name or the year, not alone', () => {
  const end = { name: '', phone: '', id_number: '123x', birth_year: '' }
  expect(askable(end)).toEqual({})
  expect(askable({ ...end, birth_year: '19' })).toEqual({})
  expect(askable({ ...end, birth_year: '1985' })).toEqual({ id_number: '123x', birth_year: '1985' })
  expect(askable({ ...end, name: '陈美' })).toEqual({ name: '陈美', id_number: '123x' })
})
