// SPDX-License-Identifier: Apache-2.0
// Whether the server can be reached.  Once a request found it gone, it is asked until it is back.
import { ref } from 'vue'
import { whenUnreachable } from '../lib/api'

export type Connection = 'well' | 'lost' | 'back' | 'renewed'
const every = 2000
const calm = 15_000
let cameBack = -Infinity
const connection = ref<Connection>('well')
let onBack: () => void = () => undefined

async function ready(): Promise<boolean> {
  return fetch('/health', { cache: 'no-store' }).then((answer) => answer.ok, () => false)
}
// The program was replaced meanwhile: its pages name other files than this one was made of.
async function replaced(): Promise<boolean> {
  const mine = document.querySelector('script[type=module][src*="/assets/"]')?.getAttribute('src')
  const page = await fetch('/', { cache: 'no-store' }).then((answer) => answer.text(), () => mine ?? '')
  return mine !== undefined && mine !== null && !page.includes(mine)
}
async function wait() {
  while (!(await ready())) await new Promise((again) => setTimeout(again, every))
  connection.value = (await replaced()) ? 'renewed' : 'back'
  cameBack = Date.now()
  onBack()
  if (connection.value === 'back') setTimeout(() => {
    if (connection.value === 'back') connection.value = 'well'
  }, 8000)
}

export function useConnection(back: () => void) {
  onBack = back
  whenUnreachable(() => {
    // One address that still gets no answer while the server is well is its page's own trouble: read
    // everything anew for it, and its failure would bring the next such round.
    if (connection.value === 'lost' || Date.now() - cameBack < calm) return
    connection.value = 'lost'
    void wait()
  })
  return connection
}
