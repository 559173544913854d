// SPDX-License-Identifier: Apache-2.0
// Locks a desk that nobody is at.  The page stays under the lock, and what is typed on it.
import { onBeforeUnmount, onMounted } from 'vue'
import { idleFor } from '../lib/presence'
import { useSession } from './session'

const every = 5000
// Where the server does not say: its own defaults.
const usual = { people: 30, bodies: 15 }

export function useIdleLock() {
  const session = useSession()
  const minutes = () => session.who?.lock_minutes ?? (session.who?.role === 'member_body' ? usual.bodies : usual.people)
  let timer: ReturnType<typeof setInterval> | undefined
  function look() {
    if (session.who && !session.ended && idleFor() >= minutes() * 60_000) void session.lock()
  }
  onMounted(() => {
    timer = setInterval(look, every)
  })
  onBeforeUnmount(() => clearInterval(timer))
}
