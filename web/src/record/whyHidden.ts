// SPDX-License-Identifier: Apache-2.0
// Why some fields of a record show nothing but stars.
import type { Field, Privacy } from '../lib/types'
import { type Key, t } from '../words/words'

const reasons: Record<Privacy, Key> = {
  open: 'why.role',
  internal: 'why.role',
  personal: 'why.role',
  sensitive: 'why.sensitive',
  sealed: 'why.sealed',
}

// One line for each reason, naming its fields; the last says whom to ask.
export function whyHidden(fields: Field[], hidden: string[]): string[] {
  const lines = new Map<Key, string[]>()
  for (const field of fields.filter((f) => hidden.includes(f.name))) {
    const key = reasons[field.privacy]
    lines.set(key, [...(lines.get(key) ?? []), field.label])
  }
  const named = [...lines].map(([key, labels]) => t(key, { fields: labels.join(t('value.listJoin')) }))
  return named.length ? [...named, t('why.whom')] : []
}
