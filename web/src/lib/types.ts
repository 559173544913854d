// SPDX-License-Identifier: Apache-2.0
// The shapes that cross the border to the server.  Which fields a record has is not here: the
// server publishes that at run time (Schema) and every page is drawn from it.

export type Kind = 'text' | 'integer' | 'money' | 'date' | 'instant' | 'flag' | 'choice' | 'ref'
export type Privacy = 'open' | 'internal' | 'personal' | 'sensitive' | 'sealed'

export interface Choice {
  name: string
  label: string
}

export interface Field {
  name: string
  label: string
  kind: Kind
  required: boolean
  listed: boolean
  searched?: boolean
  longest?: number
  // Money bounds are in fen.
  least?: number
  most?: number
  privacy: Privacy
  help?: string
  past?: boolean
  format?: 'any' | 'id_number' | 'phone'
  target?: string
  choices?: Choice[]
  // What a new record says before anybody fills it in.
  initial?: Value
}

export interface Step {
  name: string
  label: string
  from: string
  to: string
  needs: string[]
  stamps?: string
  // Not by the person who entered the record.
  another?: boolean
}

export interface RecordType {
  name: string
  label: string
  titled?: string
  dated?: string
  // States a new record may be entered in; the first is usual.
  starts?: string[]
  fields: Field[]
  steps: Step[]
  may: { read: boolean; create: boolean; change: boolean; export: boolean; steps: string[] }
}

export interface Module {
  name: string
  label: string
  records: RecordType[]
}

export interface Schema {
  modules: Module[]
}

// Money is yuan as text, a date YYYY-MM-DD, a ref the id of the record pointed at.
export type Value = string | number | boolean | null
export type Values = Record<string, Value>

export interface Item {
  id: string
  unit: string
  version: number
  created_by: string
  created_at: string
  changed_at: string
  fields: Values
  hidden: string[]
}

export interface Page<T> {
  total: number
  page: number
  size: number
  items: T[]
}

export interface Written {
  id: string
  version: number
  state: string
}

export interface JournalLine {
  seq: number
  version: number
  at: string
  account: string
  action: string // create, change, step:<name>, reveal
  // By field, before and after, as stored: money in fen, flags 0 or 1, instants in ms.
  body: Record<string, [Stored, Stored]> | null
}
export type Stored = string | number | null

export interface Session {
  account: string
  unit: string
  name: string
  role: string
  role_label: string
  csrf: string
  ends_at: string
}

export interface Figure {
  name: string
  label: string
  value: number | string | null
  unit: string
  printed: string
  rule: string
  period: string
  area: string
  evidence_count: number
  gap?: boolean
  gap_reason?: string
}

export interface EvidenceLine {
  record: string
  id: string
  title: string
  date: string
  unit_name: string
  state: string
  counted: string
}


export interface Report {
  title: string
  year: number
  html: string
  places: Place[]
}

export interface Place {
  number: number // from 1, in the order of the text
  figure: string
  period: string
  area?: string
  printed: string
  rule: string
  evidence_count: number
  label: string
  unit: string
  gap: boolean
  gap_reason: string
}

// What the server found wrong, by RFC 9457.
export interface FieldFault {
  field: string
  detail: string
  remedy?: string
}

export interface Stale {
  field: string
  yours: string
  stored: string
}

export interface ProblemBody {
  status: number
  title?: string
  detail?: string
  remedy?: string
  field?: string
  errors?: FieldFault[]
  stale?: Stale[]
}
