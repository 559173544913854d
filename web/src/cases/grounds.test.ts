// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { chosenGround } from './grounds'

const kinds = [{ kind: 'consent', label: '本人同意', said: '' }, { kind: 'statutory_duty', label: '法定职责', said: '某条' }]

test('a ground of the case is named by its id', () => {
  expect(chosenGround([{ id: 'a', label: '本人同意（2021年5月3日）' }], 'a', '')).toEqual({ ground: 'a' })
})
test('without a case the kind goes with what is said of it, and not before', () => {
  expect(chosenGround(kinds, 'consent', '  ')).toEqual({})
  expect(chosenGround(kinds, 'statutory_duty', ' 某条 ')).toEqual({ ground_kind: 'statutory_duty', ground_said: '某条' })
})
test('nothing chosen is nothing', () => {
  expect(chosenGround(kinds, '', '某条')).toEqual({})
})
