// SPDX-License-Identifier: Apache-2.0
// "/" leads to the box of words to search for.  Whoever is typing, or has a dialog open, types a "/".
import { onBeforeUnmount, onMounted } from 'vue'

const typedInto = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]'

export function useSlashKey(id: string) {
  function key(event: KeyboardEvent) {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    if ((event.target as Element | null)?.closest?.(typedInto)) return
    if ([...document.querySelectorAll('[aria-modal=true]')].some((one) => one.checkVisibility())) return
    const box = document.getElementById(id)
    if (!box) return
    event.preventDefault()
    box.focus()
  }
  onMounted(() => window.addEventListener('keydown', key))
  onBeforeUnmount(() => window.removeEventListener('keydown', key))
}
