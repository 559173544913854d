// SPDX-License-Identifier: Apache-2.0
// The residents' few questions to the server.  They go without cookie and without the address of
// the page, and nothing of an answer stays in the browser's cache.
import type { Intake } from './journey'

export class Refusal extends Error {
  // 0: no answer came.
  constructor(readonly status: number, message = '') {
    super(message)
  }
}

async function ask<T>(path: string, init: RequestInit = {}): Promise<T> {
  const response = await fetch(path, {
    ...init, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(20_000),
  }).catch(() => {
    throw new Refusal(0)
  })
  const body: unknown = await response.json().catch(() => ({}))
  if (response.ok) return body as T
  throw new Refusal(response.status, (body as { detail?: string }).detail)
}

// The same `once` for every try of one matter: the server takes it in once.
export async function sendIntake(intake: Intake, once: string): Promise<string> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': once }
  const answer = await ask<{ receipt: string }>('/api/portal/intake', { method: 'POST', headers, body: JSON.stringify(intake) })
  if (!answer.receipt) throw new Refusal(0)
  return answer.receipt
}

// Status words only.
export async function progressOf(receipt: string): Promise<string> {
  return (await ask<{ status: string }>(`/api/portal/progress?receipt=${encodeURIComponent(receipt)}`)).status
}

export interface Activity {
  title: string
  held_on: string
  place: string
}
export async function activities(): Promise<Activity[]> {
  return (await ask<{ items: Activity[] }>('/api/portal/activities')).items
}

// What this district's portal offers besides asking for help.
export async function offers(): Promise<{ activities: boolean }> {
  return await ask<{ activities: boolean }>('/portal/district.json').catch(() => ({ activities: false }))
}
