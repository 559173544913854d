// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field, RecordType } from '../lib/types'
import { asNote } from './note'
import type { Op } from './outbox'
import type { PackedVisit } from './pack'

const field = (name: string, label: string, more: Partial<Field> = {}): Field => ({ name, label, kind: 'text', required: false, listed: true, privacy: 'open', ...more })
const fields = [field('materials', '发放资料'), field('visitors', '走访人员'), field('findings', '走访情况', { longest: 60 })]
const type = { name: 'visit', label: '', steps: [], fields } as unknown as RecordType
const visit = (findings: string | null = null) => ({ id: 'v', fields: { findings } }) as unknown as PackedVisit
const op = (changes: Op['changes'], more: Partial<Op> = {}) => ({ record: 'visit', target: 'v', title: '某户', fields, changes, ...more }) as Op
const set = (text: string | null) => ({ old: null, new: text })

test('what was refused stands in words of the visit, under what is there', () => {
  const note = asNote(type, visit('门口见到的'), op({ materials: set('不合规'), visitors: set(null), findings: set('后来说的') }))
  expect(note?.changes).toEqual({ findings: { old: '门口见到的', new: '门口见到的\n后来说的\n另记（平台未接收的填写）：发放资料：不合规；走访人员：（空）' } })
  expect(note).toMatchObject({ record: 'visit', target: 'v', title: '某户', asNote: true })
  expect(asNote(type, visit(), op({ findings: set('只有这句') }))?.changes).toEqual({ findings: { old: null, new: '只有这句' } })
})
test('what cannot go there stays as it is', () => {
  expect(asNote(type, visit(), op(undefined))).toBeUndefined()
  expect(asNote(type, visit(), op({ findings: set('又一次') }, { asNote: true }))).toBeUndefined()
  expect(asNote(type, visit('长'.repeat(50)), op({ materials: set('不合规') }))).toBeUndefined()
})
