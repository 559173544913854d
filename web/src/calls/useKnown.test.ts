// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { askable } from './useKnown'

test('half a name or number is not asked for', () => {
  expect(askable({ name: '陈', phone: '13800', id_number: '350203' })).toEqual({})
  expect(askable({ name: ' 陈美 ', phone: '0592-5800001', id_number: '' })).toEqual({ name: '陈美', phone: '0592-5800001' })
  expect(askable({ name: '', phone: '', id_number: '350203199001011234' })).toEqual({ id_number: '350203199001011234' })
})
