// SPDX-License-Identifier: Apache-2.0
// How closely a record is guarded: by the most protected thing that is in it, not that could be.
import type { Field, Item, Privacy } from '../lib/types'
import { blank } from './check'

export type Guard = 'usual' | 'inner' | 'guarded'
const guards: Record<Privacy, Guard> = { open: 'usual', internal: 'inner', personal: 'inner', sensitive: 'guarded', sealed: 'guarded' }

export function guardOf(fields: Field[], item: Item): Guard {
  const there = fields.filter((f) => item.hidden.includes(f.name) || !blank(item.fields[f.name]))
  const found = there.map((f) => guards[f.privacy])
  return found.includes('guarded') ? 'guarded' : found.includes('inner') ? 'inner' : 'usual'
}
