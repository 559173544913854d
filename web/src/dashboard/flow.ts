// SPDX-License-Identifier: Apache-2.0
// The flow of matters and cases: what came in, what is in work, what ended, what began again; by
// month, by channel, by category.  Each number comes from a figure and opens what it was counted
// from: a month's the figure's evidence of that month, the others that of one group.
import type { Field, Figure } from '../lib/types'
import type { Target } from '../figures/useEvidenceTarget'
import { type Key } from '../words/words'

export const views = ['month', 'kind', 'channel', 'category'] as const
export type View = (typeof views)[number]

export interface Column {
  figure: string
  title: Key
  // A stock is asked on a day: the last of each month, or today.
  stock?: boolean
}
const cases: Column[] = [
  { figure: 'casework_opened', title: 'flow.opened' },
  { figure: 'casework_open_now', title: 'flow.open', stock: true },
  { figure: 'casework_closed', title: 'flow.closed' },
  { figure: 'casework_reopened', title: 'flow.reopened' },
]
const intakes: Column[] = [
  { figure: 'intakes_received', title: 'flow.received' },
  { figure: 'intakes_open_now', title: 'flow.open', stock: true },
  { figure: 'intakes_closed', title: 'flow.closed' },
]
export const flows: Record<View, { title: Key; record: 'case' | 'intake'; columns: Column[] }> = {
  month: { title: 'flow.byMonth', record: 'case', columns: cases },
  kind: { title: 'flow.byKind', record: 'case', columns: cases },
  channel: { title: 'flow.byChannel', record: 'intake', columns: intakes },
  category: { title: 'flow.byCategory', record: 'intake', columns: intakes },
}

// The months of a year up to today, 2021-01 … 2021-12.
export function monthsOf(year: string, today: string): string[] {
  const all = Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`)
  return all.filter((month) => month <= today.slice(0, 7))
}
// The last day of a month, or today where that is earlier.
export function lastDay(month: string, today: string): string {
  const [year = 0, nth = 1] = month.split('-').map(Number)
  const day = `${month}-${String(new Date(Date.UTC(year, nth, 0)).getUTCDate()).padStart(2, '0')}`
  return day < today ? day : today
}

// What is to be asked for one view: the figure, its period and how it is broken down.
export interface Question {
  column: Column
  period: string
  by: string
}
export function questionsOf(view: View, year: string, today: string): Question[] {
  return flows[view].columns.flatMap((column) => {
    if (view !== 'month') return [{ column, period: column.stock ? `on:${today}` : year, by: view }]
    if (!column.stock) return [{ column, period: year, by: 'month' }]
    return monthsOf(year, today).map((month) => ({ column, period: `on:${lastDay(month, today)}`, by: '' }))
  })
}

export interface Cell {
  printed: string
  count: number
  target?: Target
}
export interface Row {
  key: string
  label: string
  cells: Cell[]
}
interface Answered extends Question {
  figure?: Figure
}
const nothing: Cell = { printed: '0', count: 0 }
const partOf = (figure: Figure | undefined, key: string) => figure?.parts?.find((part) => part.key === key)

export function monthRows(year: string, today: string, area: string, answers: Answered[]): Row[] {
  return monthsOf(year, today).map((month) => {
    const cells = flows.month.columns.map((column): Cell => {
      const period = column.stock ? `on:${lastDay(month, today)}` : month
      const { figure } = answers.find((a) => a.column === column && (!column.stock || a.period === period)) ?? {}
      const part = column.stock ? figure : partOf(figure, month)
      if (!part?.evidence_count) return nothing
      return { printed: part.printed ?? '', count: part.evidence_count, target: { figure: column.figure, period, area } }
    })
    return { key: month, label: month, cells }
  })
}

// What was never told apart stands last, under the empty key.
export function choiceRows(view: View, area: string, field: Field, rest: string, answers: Answered[]): Row[] {
  const choices = [...(field.choices ?? []), { name: '', label: rest }]
  const rows = choices.map(({ name, label }): Row => {
    const cells = flows[view].columns.map((column): Cell => {
      const { figure, period = '', by } = answers.find((a) => a.column === column) ?? {}
      const part = partOf(figure, name)
      if (!part?.evidence_count) return nothing
      return { printed: part.printed ?? '', count: part.evidence_count, target: { figure: column.figure, period, area, by, part: name } }
    })
    return { key: name, label, cells }
  })
  return rows.filter((row) => row.cells.some((cell) => cell.count > 0))
}
