// SPDX-License-Identifier: Apache-2.0
// Starts the phone's pages without network.  Keeps files of the program only, never an answer of
// the server; a new version waits until the person asks for it.
const kept = 'jinguo-phone-__VERSION__'
const files = __FILES__

addEventListener('install', (event) => event.waitUntil(caches.open(kept).then((cache) => cache.addAll(files))))
addEventListener('message', (event) => {
  if (event.data === 'renew') skipWaiting()
})
addEventListener('activate', (event) => event.waitUntil(forgetOld().then(() => clients.claim())))
addEventListener('fetch', (event) => {
  const { request } = event
  const at = new URL(request.url)
  if (request.method !== 'GET' || at.origin !== location.origin || at.pathname.startsWith('/api/')) return
  if (request.mode === 'navigate') return event.respondWith(fetch(request).catch(() => caches.match('/m')))
  if (files.includes(at.pathname)) event.respondWith(caches.match(at.pathname).then((found) => found ?? fetch(request)))
})

async function forgetOld() {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('jinguo-phone-') && name !== kept).map((name) => caches.delete(name)))
}
