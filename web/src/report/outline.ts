// SPDX-License-Identifier: Apache-2.0
// The headings of the report's text, for the list beside it.
export interface Heading {
  id: string
  level: number // 2 and below: 1 is the report's own title
  words: string
}

// Gives every heading of `text` an id of its own and makes it able to take the focus.  What is not
// shown (the basis of the numbers is for paper) is left out.
export function outlineOf(text: HTMLElement): Heading[] {
  const inText = [...text.querySelectorAll<HTMLElement>('h2, h3, .annex-title')].filter((one) => !one.closest('.basis'))
  return inText.map((one, n) => {
    one.id = `part-${n + 1}`
    one.tabIndex = -1
    return { id: one.id, level: one.tagName === 'H3' ? 3 : 2, words: one.textContent?.trim() ?? '' }
  })
}

// The place right under a heading for what the page adds to the text; not printed.
export function seatUnder(heading: HTMLElement): HTMLElement {
  const next = heading.nextElementSibling
  if (next instanceof HTMLElement && next.classList.contains('seat')) return next
  const seat = document.createElement('div')
  seat.className = 'seat no-print'
  heading.after(seat)
  return seat
}

// The last heading that has passed the upper edge of what is read; before the first, the first.
// `tops`: distance of each heading from the upper edge of the window, in the order of the text.
export function currentOf(tops: number[], edge: number): number {
  let at = 0
  tops.forEach((top, n) => {
    if (top <= edge) at = n
  })
  return at
}
