// SPDX-License-Identifier: Apache-2.0
// Leaving at once.  What was typed is gone before the other site answers; the entry of the history
// is replaced, so that Back does not lead here.
import { onMounted, onUnmounted, ref } from 'vue'

const forgets = new Set<() => void>()

// Called when the reader leaves in whatever way; the caller drops what it holds.
export function forgetWith(forget: () => void): void {
  forgets.add(forget)
}

export function clearAll(): void {
  for (const forget of forgets) forget()
  for (const box of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) box.value = ''
}

// What the site is called to which leaving leads: the server says so on the link.
export function siteName(language: string): string {
  const { zh = '', en = '' } = document.getElementById('leave')?.dataset ?? {}
  return language === 'zh' ? zh : en
}

export function leave(): void {
  const link = document.getElementById('leave')
  const to = link instanceof HTMLAnchorElement ? link.href : 'about:blank'
  clearAll()
  document.body.replaceChildren()
  document.title = '\u200b'
  location.replace(to)
}

// Shift three times within five seconds, with no other key between.  `pressed` is how often so far.
export function useShiftExit(within = 5000) {
  const pressed = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  function again() {
    clearTimeout(timer)
    pressed.value = 0
  }
  function key(event: KeyboardEvent) {
    if (event.key !== 'Shift') return again()
    if (event.repeat) return
    pressed.value += 1
    if (pressed.value === 3) return leave()
    if (pressed.value === 1) timer = setTimeout(again, within)
  }
  function shown(event: PageTransitionEvent) {
    if (event.persisted) location.reload()
  }
  onMounted(() => {
    addEventListener('keyup', key)
    addEventListener('pagehide', clearAll)
    addEventListener('pageshow', shown)
  })
  onUnmounted(() => {
    again()
    removeEventListener('keyup', key)
    removeEventListener('pagehide', clearAll)
    removeEventListener('pageshow', shown)
  })
  return pressed
}
