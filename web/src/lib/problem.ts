// SPDX-License-Identifier: Apache-2.0
// A failed request, told to a person: what happened, whether her work is safe, what to do now.
import type { FieldFault, ProblemBody, Stale } from './types'
import { type Key, t } from '../words/words'

// Status 0: no answer came, so it is unknown whether the server did what was asked.
export class Problem extends Error {
  readonly status: number
  readonly remedy: string
  readonly faults: FieldFault[]
  readonly stale: Stale[]

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title ?? '')
    this.status = body.status
    this.remedy = body.remedy ?? ''
    this.faults = body.errors ?? []
    if (!this.faults.length && body.field)
      this.faults = [{ field: body.field, detail: this.message, remedy: this.remedy }]
    this.stale = body.stale ?? []
  }
}

export interface Telling {
  what: string
  safe: string
  next: string
}

type Words = Record<keyof Telling, Key>
const tellings: Record<number, Words> = {
  0: { what: 'problem.0.what', safe: 'problem.0.safe', next: 'problem.0.next' },
  401: { what: 'problem.401.what', safe: 'problem.401.safe', next: 'problem.401.next' },
  403: { what: 'problem.403.what', safe: 'problem.403.safe', next: 'problem.403.next' },
  404: { what: 'problem.404.what', safe: 'problem.404.safe', next: 'problem.404.next' },
  409: { what: 'problem.409.what', safe: 'problem.409.safe', next: 'problem.409.next' },
  413: { what: 'problem.413.what', safe: 'problem.413.safe', next: 'problem.413.next' },
  429: { what: 'problem.429.what', safe: 'problem.429.safe', next: 'problem.429.next' },
}
const refusal: Words = { what: 'problem.422.what', safe: 'problem.422.safe', next: 'problem.422.next' }
const serverFault: Words = { what: 'problem.500.what', safe: 'problem.500.safe', next: 'problem.500.next' }
const unexpected: Words = {
  what: 'problem.other.what', safe: 'problem.other.safe', next: 'problem.other.next',
}

// Of a page that only reads, nothing can be lost and asking again is always right.
const readings: Record<number, Key> = { 0: 'problem.0.read', 403: 'problem.403.read' }

// The server's own words come first where it gave some.
export function tell(error: unknown, doing: 'reading' | 'writing' = 'writing'): Telling {
  if (!(error instanceof Problem)) {
    return { what: t(unexpected.what), safe: t(unexpected.safe), next: t(unexpected.next) }
  }
  const usual = tellings[error.status] ?? (error.status >= 500 ? serverFault : refusal)
  const next = (doing === 'reading' && readings[error.status]) || usual.next
  return {
    what: bare(error.message) || t(usual.what),
    safe: doing === 'reading' ? '' : t(usual.safe),
    next: bare(error.remedy) || t(next),
  }
}

// Without its full stop: the page puts sentences together itself.
function bare(text: string): string {
  return text.replace(/[\u3002.]$/, '')
}
