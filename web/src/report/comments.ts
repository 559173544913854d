// SPDX-License-Identifier: Apache-2.0
// Comments on the yearly report, each under the heading whose words it names: what a program numbers
// moves when a part is added, words stay.
import type { Item } from '../lib/types'
import type { Heading } from './outline'

export interface Comment {
  id: string
  place: string
  text: string
  author: string
  at: string
  open: boolean
  answer: string
  settledBy: string
  settledOn: string
  maySettle: boolean
}
export interface Placed {
  at: Map<string, Comment[]>
  elsewhere: Comment[] // their heading is no longer in the text
}

const longest = 80

// The words of a heading as a comment keeps them.
export const placeOf = (words: string) => [...words.replace(/\s+/g, ' ').trim()].slice(0, longest).join('').trim()

export function commentOf({ id, fields, created_at, may }: Item): Comment {
  const text = (name: string) => String(fields[name] ?? '')
  return {
    id, place: placeOf(text('place')), text: text('text'), author: text('author'), at: created_at,
    open: text('state') === 'open', answer: text('answer'), settledBy: text('settled_by'), settledOn: text('settled_on'),
    maySettle: may?.steps.includes('settle') === true,
  }
}

// By heading, the oldest first.
export function placed(comments: Comment[], headings: Heading[]): Placed {
  const at = new Map(headings.map((one): [string, Comment[]] => [placeOf(one.words), []]))
  const elsewhere: Comment[] = []
  const inOrder = [...comments].sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
  for (const one of inOrder) (at.get(one.place) ?? elsewhere).push(one)
  return { at, elsewhere }
}

export const openOf = (comments: Comment[] = []) => comments.filter((one) => one.open).length

// Where the dialog shows those without a heading; no heading is called so, its words are trimmed.
export const elsewhere = ' '
