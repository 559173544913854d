// SPDX-License-Identifier: Apache-2.0
// The one place that talks to the server.  Every failure is thrown as a Problem.
import { Problem } from './problem'
import type { ProblemBody } from './types'

let csrf = ''
let onSignedOut: () => void = () => undefined

// Set at sign-in, "" at sign-out; sent with every request that changes something.
export function useToken(token: string): void {
  csrf = token
}

// Called when the server says that the session has ended while somebody was working.
export function whenSignedOut(then: () => void): void {
  onSignedOut = then
}

let ahead: number | undefined

// How many milliseconds the server's clock was before this machine's at its last answer; the answer
// names its second only.  Undefined until there was one.
export const serverAhead = () => ahead

let onUnreachable: () => void = () => undefined

// Called when no answer came, or the server said that it is not ready.
export function whenUnreachable(then: () => void): void {
  onUnreachable = then
}

export type Query = Record<string, string | number | undefined>

export function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '')
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString()
  return text ? `${path}?${text}` : path
}

export interface Ask {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  // Sent as it is, instead of a body.
  file?: Blob
  // The same key for every try of one submit: the server does it once.
  once?: string
  // Asked by the page itself while nobody is at the desk: keeps no session open.
  poll?: boolean
  // Give up and call the outcome unknown after so long.
  seconds?: number
}

export async function call<T>(path: string, ask: Ask = {}): Promise<T> {
  const response = await request(path, ask, 'application/json')
  return response.status === 204 ? (undefined as T) : await read<T>(response)
}

// A file the server makes.
export async function callFile(path: string, ask: Ask = {}): Promise<Blob> {
  return (await callNamedFile(path, ask)).file
}

// Such a file, with the name the server gives it; "" where it gives none.
export async function callNamedFile(path: string, ask: Ask = {}): Promise<{ file: Blob; name: string }> {
  const response = await request(path, ask, '*/*')
  const file = await response.blob().catch(() => {
    throw new Problem({ status: 0 })
  })
  return { file, name: nameIn(response.headers.get('Content-Disposition') ?? '') }
}
function nameIn(disposition: string): string {
  const [, name] = /filename\*=UTF-8''([^;]+)/.exec(disposition) ?? []
  try {
    return decodeURIComponent(name ?? '')
  } catch {
    return ''
  }
}

async function request(path: string, ask: Ask, accept: string): Promise<Response> {
  const method = ask.method ?? 'GET'
  const headers: Record<string, string> = { Accept: accept }
  if (ask.body !== undefined) headers['Content-Type'] = 'application/json'
  if (ask.file) headers['Content-Type'] = ask.file.type || 'application/octet-stream'
  if (method !== 'GET' && csrf) headers['X-CSRF-Token'] = csrf
  if (ask.once) headers['Idempotency-Key'] = ask.once
  if (ask.poll) headers['Jinguo-Poll'] = '1'
  const response = await reach(path, {
    method,
    headers,
    body: ask.file ?? (ask.body === undefined ? undefined : JSON.stringify(ask.body)),
    signal: AbortSignal.timeout((ask.seconds ?? 30) * 1000),
  })
  noteTime(response.headers.get('Date'))
  if (response.status === 503) onUnreachable()
  if (response.status === 401 && path !== '/api/session') onSignedOut()
  if (!response.ok) throw new Problem(await problemIn(response))
  return response
}

function noteTime(date: string | null) {
  const told = Date.parse(date ?? '')
  if (!Number.isNaN(told)) ahead = told - Date.now()
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    onUnreachable()
    throw new Problem({ status: 0 })
  }
}

async function read<T>(response: Response): Promise<T> {
  try {
    return (await response.json()) as T
  } catch {
    throw new Problem({ status: 0 })
  }
}

async function problemIn(response: Response): Promise<ProblemBody> {
  const body: unknown = await response.json().catch(() => ({}))
  const told = typeof body === 'object' && body !== null ? (body as Partial<ProblemBody>) : {}
  return { ...told, status: response.status }
}
