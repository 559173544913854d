// SPDX-License-Identifier: Apache-2.0
// Locks a desk that nobody is at.  The page stays under the lock, and what is typed on it.
import { onBeforeUnmount, onMounted } from 'vue'
import { idleFor } from '../lib/presence'
import { useSession } from './session'

const every = 5000

export function useIdleLock() {
  const session = useSession()
  let timer: ReturnType<typeof setInterval> | undefined
  function look() {
    if (session.who && !session.ended && idleFor() >= session.who.lock_minutes * 60_000) void session.lock()
  }
  onMounted(() => {
    timer = setInterval(look, every)
  })
  onBeforeUnmount(() => clearInterval(timer))
}
