// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Field } from '../lib/types'
import { whyHidden } from './whyHidden'

const field = (name: string, privacy: Field['privacy']): Field => ({
  name, label: name, kind: 'text', required: false, listed: false, privacy,
})

test('fields with one reason share a line, and the last line says whom to ask', () => {
  const fields = [field('经过', 'sensitive'), field('伤情', 'sensitive'), field('电话', 'personal')]
  const lines = whyHidden(fields, ['经过', '伤情', '电话'])
  expect(lines).toHaveLength(3)
  expect(lines[0]).toContain('经过、伤情')
})

test('where nothing is hidden nothing is explained', () => {
  expect(whyHidden([field('电话', 'personal')], [])).toEqual([])
})
