// SPDX-License-Identifier: Apache-2.0
// Whether somebody is at this desk: when the last key was pressed or the pointer moved, in any of the
// browser's tabs.  They share the time of it, and nothing else.
const place = 'jinguo.present'
const noted = 5000 // often enough for minutes
let last = Date.now()
let told = 0

function here() {
  last = Date.now()
  if (last - told < noted) return
  told = last
  localStorage.setItem(place, String(last))
}
export function watchPresence(): void {
  for (const sign of ['keydown', 'pointerdown', 'pointermove', 'wheel'])
    window.addEventListener(sign, here, { capture: true, passive: true })
}

// Milliseconds since the last sign of her.
export function idleFor(now = Date.now()): number {
  const elsewhere = Number(localStorage.getItem(place)) || 0
  return Math.max(0, now - Math.max(last, elsewhere))
}
