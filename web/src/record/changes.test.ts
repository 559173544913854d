// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field } from '../lib/types'
import { changed, filled, settle, valueOfPrint } from './changes'

const field = (name: string, kind: Field['kind'] = 'text'): Field => ({
  name, label: name, kind, required: false, listed: false, privacy: 'open',
})
const fields = [field('phone'), field('people', 'integer'), field('discreet', 'flag')]

test('a new record sends what is filled, a false flag included', () => {
  expect(filled(fields, { phone: ' 0592 ', people: '3', discreet: false })).toEqual({
    phone: '0592', people: 3, discreet: false,
  })
  expect(filled(fields, { phone: '' })).toEqual({})
})

test('a stored record sends only what differs, with what was seen', () => {
  const seen = { phone: '1', people: 3, discreet: false }
  expect(changed(fields, seen, { phone: '', people: '3', discreet: true })).toEqual({
    phone: { old: '1', new: null },
    discreet: { old: false, new: true },
  })
})

test('nothing changed sends nothing', () => {
  expect(changed(fields, { phone: null }, { phone: '' })).toEqual({})
})

test('mine repeats the change over the stored value, theirs drops it', () => {
  const stale = [
    { field: 'phone', yours: '2', stored: '9' },
    { field: 'people', yours: '4', stored: '8' },
  ]
  const form = { seen: { phone: '1', people: 3 }, draft: { phone: '2', people: 4 } }
  const { seen, draft } = settle(fields, stale, { phone: 'mine', people: 'theirs' }, form)
  expect(changed(fields, seen, draft)).toEqual({ phone: { old: '9', new: '2' } })
})

test('prints become values of their kind again', () => {
  expect(valueOfPrint(field('n', 'integer'), '8')).toBe(8)
  expect(valueOfPrint(field('n', 'flag'), '0')).toBe(false)
  expect(valueOfPrint(field('n', 'money'), '800.00')).toBe('800.00')
  expect(valueOfPrint(field('n', 'instant'), '0')).toBe('1970-01-01T00:00:00.000Z')
  expect(valueOfPrint(field('n', 'date'), '')).toBeNull()
})

test('under cover: decided unseen it is sent back as it was told, shown it counts as seen, both keeps both', () => {
  const facts = { ...field('facts'), privacy: 'sensitive' as const }
  const stale = [{ field: 'facts', yours: '我写的', stored: '***' }]
  const form = { seen: { facts: '原来的' }, draft: { facts: '我写的' } }
  expect(settle([facts], stale, { facts: 'mine' }, form)).toEqual({ seen: { facts: '***' }, draft: { facts: '我写的' } })
  const shown = { facts: '别人写的' }
  expect(settle([facts], stale, { facts: 'mine' }, form, shown).seen).toEqual(shown)
  expect(settle([facts], stale, { facts: 'both' }, form, shown)).toEqual({ seen: shown, draft: { facts: '别人写的\n我写的' } })
})
