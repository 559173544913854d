// SPDX-License-Identifier: Apache-2.0
// One line of the outbox on its way to the server.
import { address, call } from '../lib/api'
import { today } from '../lib/today'
import { t } from '../words/words'
import type { Op } from './outbox'

const photoSeconds = 180 // over a slow line

// Rejects with a Problem.
export async function send(op: Op, photo?: ArrayBuffer): Promise<unknown> {
  const at = `/api/records/${op.record}`
  if (op.photo && photo) {
    const name = t('phone.photo.name', { day: today(new Date(op.at)), n: op.photo.nth })
    const file = new Blob([photo], { type: 'image/jpeg' })
    return call(address(`${at}/${op.target}/attachments`, { name }), { method: 'POST', file, once: op.key, seconds: photoSeconds })
  }
  if (op.create) return call(at, { method: 'POST', body: { id: op.target, ...op.create }, once: op.key })
  if (op.step) return call(`${at}/${op.target}/steps/${op.step.name}`, { method: 'POST', body: {}, once: op.key })
  return call(`${at}/${op.target}`, { method: 'PATCH', body: { changes: op.changes }, once: op.key })
}
