// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { initialsOf, soundsLike } from './initials'

test('each character gives the first letter of its sound', () => {
  expect(initialsOf('走访记录')).toBe('zfjl')
  expect(initialsOf('创业贷款')).toBe('cydk')
  expect(initialsOf('信访 2021')).toBe('xf 2021')
})

test('characters and first letters are found anywhere', () => {
  expect(soundsLike('走访记录', '记')).toBe(true)
  expect(soundsLike('走访记录', 'FJ')).toBe(true)
  expect(soundsLike('走访记录', 'dk')).toBe(false)
})
