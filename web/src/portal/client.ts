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

function post<T>(path: string, body: unknown, more: Record<string, string> = {}): Promise<T> {
  return ask<T>(path, { method: 'POST', headers: { 'Content-Type': 'application/json', ...more }, body: JSON.stringify(body) })
}

// The same `once` for every try of one matter: the server takes it in once.
export interface Receipt {
  number: string
  code: string // "" when it was told before
}
export async function sendIntake(intake: Intake, once: string): Promise<Receipt> {
  const answer = await post<{ receipt: string; code?: string }>('/api/portal/intake', intake, { 'Idempotency-Key': once })
  if (!answer.receipt) throw new Refusal(0)
  return { number: answer.receipt, code: answer.code ?? '' }
}

// Status words only.
export async function progressOf(receipt: string): Promise<string> {
  return (await ask<{ status: string }>(`/api/portal/progress?receipt=${encodeURIComponent(receipt)}`)).status
}

// With the code: what has been said too, oldest first.
export interface Progress {
  status: string
  said?: string[]
}
export const talkOf = (number: string, code: string) => post<Progress>('/api/receipts', { number, code })
export const sayMore = (number: string, code: string, words: string) => post<object>('/api/receipts/words', { number, code, words })

export interface Activity {
  title: string
  held_on?: string
  until?: string
  place?: string
  organiser?: string
}
export async function activities(): Promise<Activity[]> {
  return (await ask<{ items: Activity[] }>('/api/portal/activities')).items
}
