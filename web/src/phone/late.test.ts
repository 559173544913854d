// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { lateLines } from './late'
import type { Op } from './outbox'

const hour = 3_600_000
const now = Date.parse('2026-03-10T12:00:00Z')
const line = (hoursAgo: number, more: Partial<Op> = {}) =>
  ({ at: new Date(now - hoursAgo * hour).toISOString(), state: 'pending', ...more }) as Op
const late = (op: Op, ahead?: number) => lateLines([op], now, ahead).length === 1

test('what has waited for two days is late, whatever it waits for; what is sent or a note is not', () => {
  expect(late(line(47.9))).toBe(false)
  expect(late(line(48))).toBe(true)
  expect(late(line(50, { state: 'rejected' }))).toBe(true)
  expect(late(line(50, { state: 'conflict' }))).toBe(true)
  expect(late(line(50, { state: 'done' }))).toBe(false)
  expect(late(line(50, { state: 'noted' }))).toBe(false)
})
test('the server’s clock counts where it is known', () => {
  // The phone was set two days on since it was written down.
  expect(late(line(48, { ahead: 0 }), -48 * hour)).toBe(false)
  // It was set back.
  expect(late(line(1, { ahead: 0 }), 48 * hour)).toBe(true)
  // It goes wrong all the time by the same.
  expect(late(line(49, { ahead: 72 * hour }), 72 * hour)).toBe(true)
  expect(late(line(47, { ahead: 72 * hour }), 72 * hour)).toBe(false)
  // Nothing was known when it was written.
  expect(late(line(49), 72 * hour)).toBe(true)
})
