// SPDX-License-Identifier: Apache-2.0
// The work lists and notices as the server sends them; its description leaves these shapes open.
export const lists = ['overdue', 'today', 'soon', 'new', 'waiting', 'team'] as const
// What she may extend is looked up when needed; nobody has to work it off, so it is not counted.
export type ListName = (typeof lists)[number] | 'extendable'
export type WorkCounts = Record<(typeof lists)[number] | 'unread', number>

export interface WorkItem {
  id: string
  code: string
  label: string
  record: string
  record_label: string
  // False: the subject is closed to this reader, and has neither id nor title here.
  readable: boolean
  subject: string | null
  title: string | null
  unit_name: string
  begun: string
  due: string
  due_on: string
  state: string
  state_label: string
  risen_to: string
  waits_for: string
  note: string
  seen: boolean
  may_ask: boolean
  // An extension asked for and not answered, as far as the line may see it.
  asked: { id: string; days: number; ground: string; ground_label: string; asked_on: string } | null
}
export interface WorkPage {
  total: number
  page: number
  size: number
  items: WorkItem[]
}
export interface NoticeItem {
  id: string
  kind: string
  kind_label: string
  text: string
  record: string
  subject: string | null
  title?: string | null // of the subject, as far as she may see it
  deadline: string | null
  at: string
  read: boolean
}
export interface NoticePage {
  total: number
  unread: number
  page: number
  size: number
  items: NoticeItem[]
}
