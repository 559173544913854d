// SPDX-License-Identifier: Apache-2.0
// What has waited for two days: a browser may empty its store, and the office waits for it.
import { computed, ref } from 'vue'
import { serverAhead } from '../lib/api'
import type { Op } from './outbox'

const lateAfter = 48 * 3_600_000

// By the server's clock where it is known: a phone's may have been set meanwhile.
export function lateLines(ops: Op[], now: number, ahead: number | undefined): Op[] {
  const age = (op: Op) => now - Date.parse(op.at) + (ahead === undefined ? 0 : ahead - (op.ahead ?? ahead))
  return ops.filter((op) => op.state !== 'done' && op.state !== 'noted' && age(op) >= lateAfter)
}

export function useLate(ops: () => Op[]) {
  const clock = ref(Date.now())
  setInterval(() => {
    clock.value = Date.now()
  }, 60_000)
  return computed(() => lateLines(ops(), Math.max(clock.value, Date.now()), serverAhead()).length)
}
