// SPDX-License-Identifier: Apache-2.0
// The worker that starts the phone without network.  A new version takes over only when asked:
// renewing by itself would take a half-filled form along.
import { ref } from 'vue'

const waiting = ref<ServiceWorker>()
export const newVersion = waiting

export async function watchWorker() {
  if (!('serviceWorker' in navigator)) return
  const held = await navigator.serviceWorker.register('/m-worker.js', { scope: '/m' }).catch(() => undefined)
  if (!held) return
  const look = () => {
    if (held.waiting && navigator.serviceWorker.controller) waiting.value = held.waiting
  }
  look()
  held.addEventListener('updatefound', () => held.installing?.addEventListener('statechange', look))
}

export function renew() {
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
  waiting.value?.postMessage('renew')
}
