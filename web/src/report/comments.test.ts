// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { type Comment, commentOf, openOf, placeOf, placed } from './comments'

const headings = ['一、做实', '（一）走访', '二、维权'].map((words, n) => ({ id: `part-${n + 1}`, level: 2, words }))
const comment = (id: string, place: string, more: Partial<Comment> = {}): Comment => ({
  id, place, text: '请核对', author: '甲', at: `2021-12-0${id}T08:00:00Z`, open: true, answer: '', settledBy: '', settledOn: '', maySettle: false, ...more,
})

test('a comment stands under the heading it names, the oldest first, whatever its number has become', () => {
  const { at, elsewhere } = placed([comment('3', '二、维权'), comment('1', '二、维权'), comment('2', '一、做实')], headings)
  expect([...at].map(([place, all]) => [place, all.map((one) => one.id)])).toEqual([
    ['一、做实', ['2']], ['（一）走访', []], ['二、维权', ['1', '3']],
  ])
  expect(elsewhere).toEqual([])
})

test('of a heading that is gone it is not lost', () => {
  expect(placed([comment('1', '三、改过名的一段')], headings).elsewhere.map((one) => one.id)).toEqual(['1'])
})

test('counted as open are those not settled', () => {
  expect(openOf([comment('1', '一'), comment('2', '一', { open: false }), comment('3', '二')])).toBe(2)
  expect(openOf(undefined)).toBe(0)
})

test('long words of a heading are cut alike on both sides', () => {
  const words = ' 一、' + '𠮷'.repeat(90)
  expect([...placeOf(words)].length).toBe(80)
  const { at } = placed([comment('1', placeOf(words))], [{ id: 'part-1', level: 2, words }])
  expect([...at.values()][0]?.length).toBe(1)
})

test('only the server says who may settle', () => {
  const item = {
    id: '1', unit: 'u', version: 1, created_at: '2021-12-01T08:00:00Z', changed_at: '2021-12-01T08:00:00Z', created_by: 'a', hidden: [],
    fields: { place: '一、做实', text: '请核对', author: '甲', state: 'open', answer: null },
  }
  expect(commentOf(item)).toEqual(comment('1', '一、做实'))
  const may = { change: false, attach: false, steps: ['settle'], adds: [], reveals: [] }
  expect(commentOf({ ...item, may }).maySettle).toBe(true)
})
