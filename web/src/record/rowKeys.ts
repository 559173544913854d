// SPDX-License-Identifier: Apache-2.0
// The lines of a list walked by the arrow keys: the focus goes from link to link that opens a line
// (`data-row`), Home and End to the first and the last of them, and Enter follows it.  A box that is
// typed into keeps its arrows.
const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

export function walkRows(event: KeyboardEvent) {
  const step = steps[event.key]
  if (!step || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const frame = event.currentTarget as HTMLElement
  const here = event.target as HTMLElement
  if (here.matches('input:not([type=checkbox]), textarea, select')) return
  const links = [...frame.querySelectorAll<HTMLElement>('[data-row]')]
  if (!links.length) return
  // From outside of the lines, its head for one, the first step leads into them.
  const at = links.findIndex((link) => link.closest('tr')?.contains(here))
  event.preventDefault()
  const link = links[step(at, links.length - 1)]
  link?.focus({ preventScroll: true })
  link?.closest('tr')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
}
