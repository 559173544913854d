// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Item, RecordType } from '../lib/types'
import { stepsOf } from './useSteps'

const step = (name: string, from: string, another = false) => ({ name, label: name, from, to: 'x', needs: [], another })
const type: RecordType = {
  name: 'visit', label: '', fields: [], steps: [step('finish', 'open'), step('check', 'open', true), step('reopen', 'done')],
  may: { read: true, create: true, change: true, export: false, steps: ['finish', 'check', 'reopen'] },
}
const item = (by: string, steps: string[]) =>
  ({ id: '1', created_by: by, fields: { state: 'open' }, hidden: [], may: { change: false, steps } }) as unknown as Item
const names = (found: ReturnType<typeof stepsOf>) => [found.steps.map((s) => s.name), found.barred.map((s) => s.name)]

test('what the server allows of this record is offered, whatever the post allows', () => {
  expect(names(stepsOf(type, item('other', ['finish']), 'me'))).toEqual([['finish'], []])
  expect(names(stepsOf(type, item('other', ['finish', 'check']), 'me'))).toEqual([['finish', 'check'], []])
})
test('what waits for a second pair of eyes is named', () => {
  expect(names(stepsOf(type, item('me', ['finish']), 'me'))).toEqual([['finish'], ['check']])
})
test('without the server’s word nothing is offered', () => {
  expect(names(stepsOf(type, undefined, 'me'))).toEqual([[], []])
})
