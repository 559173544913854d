// SPDX-License-Identifier: Apache-2.0
// What the server tells of a matter, in the language of the page: by its codes where it gives them.
import type { Progress } from './client'
import { type Key, t } from './words'

const states: Record<string, Key> = {
  registered: 'state.registered', accepted: 'state.accepted', handling: 'state.handling', closed: 'state.closed',
  archived: 'state.archived', transferred: 'state.transferred', not_ours: 'state.notOurs',
}
export function statusOf({ state, status }: Progress): string {
  const key = state === undefined ? undefined : states[state]
  return key ? t(key) : status
}

// What each said, with who it was before it.
export function linesOf({ talk = [] }: Progress): string[] {
  return talk.map(({ author, words }) => t(author === 'office' ? 'talk.office' : 'talk.person', { words }))
}
