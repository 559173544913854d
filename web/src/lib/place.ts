// SPDX-License-Identifier: Apache-2.0
// Where a record is worked on: a case in its room, everything else on its page.
import type { RouteLocationRaw } from 'vue-router'

export function placeOf(record: string, id: string): RouteLocationRaw {
  return record === 'case' ? { name: 'case', params: { id } } : { name: 'detail', params: { record, id } }
}
