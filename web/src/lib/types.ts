// SPDX-License-Identifier: Apache-2.0
// The shapes that cross the border to the server.  What the server describes of itself comes from
// there (api/types.ts).  Which fields a record has is not here: the server publishes that at run
// time (Schema), and every page is drawn from it.
import type { components } from '../api/types'

type Described = components['schemas']
// The server always sends all of these; its description does not say so.
type Listed<T> = Required<NonNullable<T> extends (infer Line)[] ? Line : never>

export type Kind = 'text' | 'integer' | 'money' | 'date' | 'instant' | 'flag' | 'choice' | 'ref'
export type Privacy = 'open' | 'internal' | 'personal' | 'sensitive' | 'sealed'

export interface Choice {
  name: string
  label: string
  // Of a list that is data: its English, the answers of the field it follows that it goes with (none
  // said: with each), and whether it is only shown, not offered, any more.
  label_en?: string
  of?: string[]
  retired?: boolean
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
  // The choice field whose answer says which of these go with it.
  follows?: string
  // Filled in by the program: no form asks for it, every page shows it.
  set_by_program?: boolean
  // A text that lists some of these, by name, with commas between.
  offers?: Choice[]
  // What a new record says before anybody fills it in.
  initial?: Value
  // A form asks for it only while that choice or flag says one of these.
  asked_while?: { field: string; says: string[] }
}

export interface Step {
  name: string
  label: string
  from: string
  to: string
  needs: string[]
  // What may be given besides.
  brings?: string[]
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
  most_attachments: number // of one record
}

// Money is yuan as text, a date YYYY-MM-DD, a ref the id of the record pointed at.
export type Values = Described['item']['fields']
export type Value = Values[string]
export type Item = Described['item']
export type Page<T> = Omit<Described['page'], 'items'> & { items: T[] }
export type Written = Described['written']
// What this reader may do with one record now; of a list's lines where may=1 is asked.
export type May = Described['may']

// action: create, change, step:<name>, reveal.  body: by field, before and after, as stored: money in
// fen, flags 0 or 1, instants in ms.
export type JournalLine = Omit<Listed<Described['history']['items']>, 'body' | 'hash'> & {
  body: Record<string, [Stored, Stored]> | null
}
export type Stored = string | number | null

export type Session = Described['session']

export type Figure = Described['figure']
export type Figures = Described['figures']
export type Part = Listed<Figure['parts']>
export type EvidenceLine = Listed<Described['evidence']['items']>

export type Report = Described['report']
export type Place = Described['report_place']
export type Frozen = Described['frozen']
export type SinceFreeze = Described['since_freeze']
export type FigureChange = Listed<SinceFreeze['changes']>
export type MovedRecord = Listed<FigureChange['added']>

export interface RowError {
  row: number
  column: string
  reason: string
}

// What the server says of a workbook: checked, or stored.
export type Existing = 'create' | 'skip' | 'update'
export interface KnownRow {
  row: number
  id: string
  title: string // '' where she may not see it
  several: boolean
  changed: string[] // labels
}
export interface ImportOutcome {
  rows: number
  records: number
  updated: number
  skipped: number
  // Of a check: what is there already, and when that was looked up.
  known?: { by: string[]; fresh: number; changed: number; same: number; rows: KnownRow[] }
  looked_at?: number
  // Columns that an update leaves as they are: rows that say otherwise, or null where that is not compared.
  left: { column: string; rows: number | null }[]
  running: boolean // goes on in the background
  stored: boolean
  repeated: boolean
  errors: RowError[]
}

// What the server found wrong, by RFC 9457; of another server's answer only the status is certain.
type Told = Described['problem']
export type FieldFault = Omit<Listed<Told['errors']>, 'remedy'> & { remedy?: string }
export type Stale = Listed<Told['stale']>
export type ProblemBody = Partial<Omit<Told, 'status' | 'errors' | 'stale'>> & {
  status: number
  errors?: FieldFault[]
  stale?: Stale[]
}
