// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { linesOf, statusOf } from './progress'
import { speak } from './words'

const told = {
  status: '\u5df2\u767b\u8bb0', state: 'registered',
  talk: [{ author: 'person', words: 'own words' }, { author: 'office', words: 'ours' }],
}
afterEach(() => speak('zh'))

test('in English nothing of the server\u2019s Chinese is shown but what somebody wrote', async () => {
  await speak('en')
  expect(statusOf(told)).toBe('registered')
  expect(linesOf(told)).toEqual(['You: own words', 'The Federation: ours'])
})

test('in Chinese it is what the server says; a state this page does not know yet too', async () => {
  expect(statusOf(told)).toBe('已登记')
  expect(linesOf(told)).toEqual(['我：own words', '妇联：ours'])
  await speak('en')
  expect(statusOf({ status: '新的', state: 'brand_new' })).toBe('新的')
})
