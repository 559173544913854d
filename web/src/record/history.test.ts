// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field, JournalLine, RecordType } from '../lib/types'
import { actionWords, changeLines } from './history'

const field = (name: string, label: string, kind: Field['kind']): Field => ({
  name, label, kind, required: false, listed: false, privacy: 'open',
  choices: [{ name: 'done', label: '已走访' }, { name: 'planned', label: '待走访' }],
})
const type: RecordType = {
  name: 'visit', label: '走访记录',
  may: { read: true, create: true, change: true, export: true, steps: [] },
  steps: [{ name: 'record', label: '登记走访', from: 'planned', to: 'done', needs: [] }],
  fields: [
    field('state', '状态', 'choice'), field('cost', '金额', 'money'), field('discreet', '对方不便', 'flag'),
    field('findings', '情况', 'text'), field('household', '家庭', 'ref'),
  ],
}
const line = (action: string, body: JournalLine['body']): JournalLine => ({
  seq: 1, version: 1, at: '', account: '', action, body,
})

test('a step is called by its label', () => {
  expect(actionWords(type, line('step:record', null))).toBe('登记走访')
  expect(actionWords(type, line('create', null))).toBe('新增')
})

test('stored values are shown as the form shows them, in the order of the fields', () => {
  const changes = changeLines(
    type, line('change', { cost: [0, 120050], discreet: [0, 1], state: ['planned', 'done'], unit: [null, 'u'] }),
  )
  expect(changes.map((c) => `${c.label}:${c.before}>${c.after}`)).toEqual([
    '状态:待走访>已走访', '金额:0 元>1,200.50 元', '对方不便:否>是',
  ])
})

test('what is masked stays masked', () => {
  expect(changeLines(type, line('change', { findings: [null, '***'] }))[0]?.after).toBe('＊＊＊')
})

test('a showing says what was shown and why', () => {
  const lines = changeLines(type, line('reveal', { findings: [null, null], reason: [null, '回访'] }))
  expect(lines.map((c) => c.after)).toEqual(['情况', '回访'])
})
