// SPDX-License-Identifier: Apache-2.0
// The lengths of the bars of a figure by street.
import type { Figure, Part } from '../lib/types'

export interface Bar {
  part: Part
  share: number // of the longest, 0 to 1
}

// Largest first would be a ranking that shames; the order is the district's own.
export function barsOf(figure: Figure): Bar[] {
  const parts = (figure.parts ?? []) as Part[]
  const most = Math.max(...parts.map((part) => part.value), 0)
  return parts.map((part) => ({ part, share: most > 0 ? Math.max(0, part.value) / most : 0 }))
}
