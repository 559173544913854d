// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { timeLeft } from './left'

const now = new Date('2026-11-26T08:00:00Z')

test('a term is told in days, then hours, then as overdue', () => {
  expect(timeLeft('2026-12-11T16:00:00Z', now)).toEqual({ words: '还有 15 天', tone: 'far' })
  expect(timeLeft('2026-11-28T16:00:00Z', now)).toEqual({ words: '还有 2 天', tone: 'near' })
  expect(timeLeft('2026-11-26T16:00:00Z', now)).toEqual({ words: '还有 8 小时', tone: 'near' })
  expect(timeLeft('2026-11-26T08:30:00Z', now).words).toBe('还有 1 小时')
  expect(timeLeft('2026-11-26T08:00:00Z', now)).toEqual({ words: '已逾期', tone: 'late' })
  expect(timeLeft('2026-11-23T07:00:00Z', now)).toEqual({ words: '逾期 3 天', tone: 'late' })
})
