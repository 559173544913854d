// SPDX-License-Identifier: Apache-2.0
// Whoever works by keys must always stand somewhere.  A button that was pressed may be barred while
// it works, hidden by a lock, or gone with what it did: the focus goes back to it or, where it is gone,
// to the page itself.  Who uses a pointer is left alone.
import { onBeforeUnmount, onMounted } from 'vue'

export function useKeptFocus(place: () => HTMLElement | null) {
  let last: HTMLElement | undefined
  const note = ({ target }: FocusEvent) => {
    if (target instanceof HTMLElement && target !== document.body && !target.closest('[role=dialog]')) last = target
  }
  const forget = () => {
    last = undefined
  }
  // Between two boxes the focus is nowhere for a moment: looked at after it has arrived.
  let timer: ReturnType<typeof setTimeout> | undefined
  const watcher = new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(look, 50)
  })
  function look() {
    if (!last || document.activeElement !== document.body) return
    if ([...document.querySelectorAll('[aria-modal=true]')].some((one) => one.checkVisibility())) return
    if (!last.isConnected) {
      last = undefined
      return place()?.focus({ preventScroll: true })
    }
    if (!last.matches(':disabled') && last.checkVisibility()) last.focus({ preventScroll: true })
  }
  onMounted(() => {
    document.addEventListener('focusin', note)
    document.addEventListener('pointerdown', forget)
    watcher.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled', 'style'] })
  })
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', note)
    document.removeEventListener('pointerdown', forget)
    watcher.disconnect()
    clearTimeout(timer)
  })
}
