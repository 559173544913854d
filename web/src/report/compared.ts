// SPDX-License-Identifier: Apache-2.0
// The report's numbers beside those of the same days a year before.
import type { Place } from '../lib/types'

// Every figure of the text once, in the order of the text.  One that is a gap this year is told in
// the list of gaps and not compared.
export function comparable(places: Place[]): Place[] {
  const seen = new Set<string>()
  return places.filter((place) => {
    const key = `${place.figure} ${place.period}`
    if (place.gap || seen.has(key)) return false
    seen.add(key)
    return true
  })
}
