// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field, Item } from '../lib/types'
import { guardOf } from './guardOf'

const field = (name: string, privacy: Field['privacy']): Field => ({
  name, label: name, kind: 'text', required: false, listed: false, privacy,
})
const fields = [field('name', 'open'), field('phone', 'personal'), field('facts', 'sensitive')]
const item = (there: Item['fields'], hidden: string[] = []): Item => ({
  id: '1', unit: '', version: 1, created_by: '', created_at: '', changed_at: '', fields: there, hidden,
})

test('a record is as guarded as the most protected thing in it, shown or covered', () => {
  expect(guardOf(fields, item({ name: '甲', phone: '' }))).toBe('usual')
  expect(guardOf(fields, item({ name: '甲', phone: '1' }))).toBe('inner')
  expect(guardOf(fields, item({ name: '甲' }, ['facts']))).toBe('guarded')
})
