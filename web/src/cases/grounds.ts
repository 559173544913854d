// SPDX-License-Identifier: Apache-2.0
import type { PaperGround } from './types'

// What the order of a paper brings of the ground chosen; empty while something is still to be said.
export function chosenGround(grounds: PaperGround[], chosen: string, said: string): Record<string, string> {
  const one = grounds.find((ground) => (ground.id ?? ground.kind) === chosen)
  if (one?.id) return { ground: one.id }
  if (!one?.kind || !said.trim()) return {}
  return { ground_kind: one.kind, ground_said: said.trim() }
}
