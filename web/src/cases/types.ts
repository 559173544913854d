// SPDX-License-Identifier: Apache-2.0
// What the routes of casework and papers answer; the server's description leaves these shapes open.
export interface KnownMatter {
  unit: string
  contact: string
  says?: string // beyond her reach: this is all she hears
  record?: string
  id?: string
  title?: string
  day?: string
  state?: string
}
export interface Look {
  at: string
  who: string
  unit: string
  what: string
}
// A code that stands for an account; told once and nowhere kept.
export interface PrintedCode {
  id: string
  number: string
  code: string
}
export interface PaperAsk {
  label: string
  optional: boolean
}
export interface PaperKind {
  kind: string
  title: string
  edition: number
  about: string
  asks: PaperAsk[]
}
// Of a case: one of its grounds; without a case: a kind of ground, and what is usually said of it.
export interface PaperGround {
  id?: string
  kind?: string
  label: string
  said?: string
}
export interface PaperPreview {
  title: string
  html: string
  missing: string[]
  covered: string[]
  grounds?: PaperGround[]
}
