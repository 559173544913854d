// SPDX-License-Identifier: Apache-2.0
// What kind of case a matter makes, as a first proposal of the call card.
const kinds: Record<string, string> = {
  domestic_violence: 'domestic_violence', sexual_harm: 'sexual_harm', harassment: 'sexual_harm',
}

export function kindOf(intake: { matter?: unknown; category?: unknown; minors_involved?: unknown }): string {
  const kind = kinds[String(intake.matter)]
  if (kind) return kind
  return intake.category === 'minors' || intake.minors_involved === true ? 'minor_protection' : 'rights'
}

// Whether the duty to report to the police is to be looked at before such a case is taken up; the server asks the same.
const guarded = new Set(['domestic_violence', 'minor_protection', 'sexual_harm'])
export function isReportAsked(kind: string, intake: { minors_involved?: unknown; no_capacity?: unknown }): boolean {
  return guarded.has(kind) || intake.minors_involved === true || intake.no_capacity === true
}
