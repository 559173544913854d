// SPDX-License-Identifier: Apache-2.0
// What a linked body still has to answer, and what lies behind it.
import { type Left, timeLeft } from '../work/left'

// States in which the body itself owes an answer.
export const owed = ['sent', 'accepted']
export const past = ['returned_with_reason', 'done', 'revoked']

// How long a task that is due on this day still has: until the day is over, in the district's time.
export function leftOf(dueOn: string, now = new Date()): Left {
  const day = new Date(`${dueOn}T00:00:00+08:00`).getTime() + 24 * 60 * 60 * 1000
  return timeLeft(new Date(day).toISOString(), now)
}
