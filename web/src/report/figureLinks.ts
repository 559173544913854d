// SPDX-License-Identifier: Apache-2.0
// The numbers inside the report's text.
import type { Place } from '../lib/types'
import type { Target } from '../figures/useEvidenceTarget'
import { t } from '../words/words'

const figures = 'a.figure[data-figure]'

// Makes every number reachable by keyboard and says what pressing it does.
export function prepare(text: HTMLElement, places: Place[]): void {
  for (const number of text.querySelectorAll<HTMLAnchorElement>(figures)) {
    const place = places.find((p) => p.figure === number.dataset.figure)
    number.setAttribute('role', 'button')
    number.tabIndex = 0
    const words = number.textContent?.trim() ?? ''
    if (place) number.setAttribute('aria-label', t('report.number', { words, label: place.label }))
  }
}

// The number that a click or key press was meant for.
export function targetOf(event: Event): Target | undefined {
  const number = (event.target as Element | null)?.closest<HTMLElement>(figures)
  if (!number?.dataset.figure) return undefined
  const { figure, period = '', area = '', by, part } = number.dataset
  return { figure, period, area, ...(by && { by, part: part ?? '' }) }
}
