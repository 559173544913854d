// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field } from '../lib/types'
import { changed, filled, settle } from './changes'

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
    { field: 'people', yours: 4, stored: 8 },
  ]
  const { seen, draft } = settle(
    stale, { phone: 'mine', people: 'theirs' }, { phone: '1', people: 3 }, { phone: '2', people: 4 },
  )
  expect(changed(fields, seen, draft)).toEqual({ phone: { old: '9', new: '2' } })
})
