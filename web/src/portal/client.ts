// SPDX-License-Identifier: Apache-2.0
// The residents' few questions to the server.  They go without cookie and without the address of
// the page, and nothing of an answer stays in the browser's cache.
import type { Intake } from './journey'

export class Refusal extends Error {
  // 0: no answer came.
  constructor(readonly status: number, message = '', readonly field = '') {
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
  const { detail, field } = body as { detail?: string; field?: string }
  throw new Refusal(response.status, detail, field)
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

// How far it has come: in the server's words, and as a code for pages in other languages.  With the
// code of the receipt what has been said too, oldest first.
export interface Progress {
  status: string
  state?: string
  talk?: Said[]
}
export interface Said {
  author: string // office, or who asked
  words: string
}
export const progressOf = (receipt: string) => ask<Progress>(`/api/portal/progress?receipt=${encodeURIComponent(receipt)}`)
export const talkOf = (number: string, code: string) => post<Progress>('/api/receipts', { number, code })
export const sayMore = (number: string, code: string, words: string) => post<object>('/api/receipts/words', { number, code, words })

// The district's name, or "" while the server does not tell it.
export async function districtName(): Promise<string> {
  const facts = await ask<{ district: { name: string } }>('/api/portal/facts').catch(() => undefined)
  return facts?.district.name ?? ''
}

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
