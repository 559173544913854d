// SPDX-License-Identifier: Apache-2.0
// A number that was pressed: what it was counted from, and what the page knows of it already.
import type { Target } from '../figures/useEvidenceTarget'

export interface Opened {
  target: Target
  about?: { label: string; printed: string; unit: string; rule: string }
}
