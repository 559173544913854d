// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { leftOf } from './due'

test('the day itself still counts; the day after it is late', () => {
  const at = (text: string) => leftOf('2026-03-10', new Date(text))
  expect(at('2026-03-08T09:00:00+08:00')).toEqual({ words: '还有 2 天', tone: 'near' })
  expect(at('2026-03-10T20:00:00+08:00')).toEqual({ words: '还有 4 小时', tone: 'near' })
  expect(at('2026-03-11T00:00:00+08:00').tone).toBe('late')
  expect(at('2026-03-14T09:00:00+08:00').words).toBe('逾期 3 天')
})
