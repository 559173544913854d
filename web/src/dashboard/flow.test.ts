// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field, Figure } from '../lib/types'
import { choiceRows, lastDay, monthRows, monthsOf, questionsOf } from './flow'

const part = (key: string, n: number) => ({ key, label: key, value: n, printed: String(n), evidence_count: n })
const figure = (n: number, ...parts: ReturnType<typeof part>[]) =>
  ({ value: n, printed: String(n), evidence_count: n, unit: '', rule: '', label: '', parts }) as unknown as Figure

test('months end on their last day, and none lies ahead', () => {
  expect(monthsOf('2024', '2024-03-05')).toEqual(['2024-01', '2024-02', '2024-03'])
  expect(['2024-02', '2023-02', '2024-03'].map((month) => lastDay(month, '2024-03-05'))).toEqual(['2024-02-29', '2023-02-28', '2024-03-05'])
  expect(questionsOf('month', '2024', '2024-03-05').map((q) => q.period)).toEqual(['2024', 'on:2024-01-31', 'on:2024-02-29', 'on:2024-03-05', '2024', '2024'])
})

test('a month’s number opens its month, a stock its day, and nothing opens nothing', () => {
  const answers = questionsOf('month', '2024', '2024-01-20').map((question) => ({
    ...question,
    figure: question.column.stock ? figure(7) : question.column.figure === 'casework_opened' ? figure(3, part('2024-01', 3)) : figure(0),
  }))
  const [january] = monthRows('2024', '2024-01-20', 'a', answers)
  expect(january?.cells.map((cell) => [cell.printed, cell.target?.period])).toEqual([['3', '2024-01'], ['7', 'on:2024-01-20'], ['0', undefined], ['0', undefined]])
})

test('a choice opens the records of its group; what was not told apart has its own', () => {
  const field = { name: 'category', choices: [{ name: 'x', label: '甲' }, { name: 'y', label: '乙' }] } as unknown as Field
  const answers = questionsOf('category', '2024', '2024-06-01').map((question) => ({ ...question, figure: figure(3, part('x', 1), part('', 2)) }))
  const rows = choiceRows('category', 'a', field, '未分类', answers)
  expect(rows.map((row) => [row.label, row.cells.map((cell) => cell.count)])).toEqual([['甲', [1, 1, 1]], ['未分类', [2, 2, 2]]])
  expect(rows[0]?.cells[0]?.target).toEqual({ figure: 'intakes_received', period: '2024', area: 'a', by: 'category', part: 'x' })
  expect(rows[1]?.cells[1]?.target).toEqual({ figure: 'intakes_open_now', period: 'on:2024-06-01', area: 'a', by: 'category', part: '' })
})
