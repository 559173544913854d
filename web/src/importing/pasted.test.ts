// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { cellsOf, sheetOf } from './pasted'

test('cells, quoted ones with tabs, quotes and new lines in them too', () => {
  expect(cellsOf('甲\t乙\r\n"一\n二"\t"说""三"""\r\n')).toEqual([['甲', '乙'], ['一\n二', '说"三"']])
  expect(cellsOf('a\t\tb')).toEqual([['a', '', 'b']])
})

test('a block becomes a sheet, leading zeros kept; a single word does not', async () => {
  const sheet = sheetOf('户主姓名\t联系电话\n示范户\t0592,58\n', '粘贴.csv')
  expect(await sheet?.text()).toBe('户主姓名,联系电话\n示范户,"0592,58"\n')
  expect(sheetOf('只是一句话', '粘贴.csv')).toBeUndefined()
})
