// SPDX-License-Identifier: Apache-2.0
// Where the reader is and how she reads.  Both live in the address, which is replaced and never
// added to: one entry of the browser's history is all there is, and leaving replaces that one too.
// The pages on which somebody asks for help have no address: they look like the start page.
import { ref, watch } from 'vue'
import { type Language, languages, speak } from './words'

export type View = 'home' | 'help' | 'progress' | 'activities' | 'safety'
const addressed: View[] = ['activities']
// Has an address for where no script runs; with one it is replaced at once.
const readable: View[] = [...addressed, 'safety']

export const view = ref<View>('home')
export const big = ref(false)
export const language = ref<Language>('zh')

function read() {
  const asked = new URLSearchParams(location.search)
  view.value = readable.find((one) => location.pathname === `/portal/${one}`) ?? 'home'
  big.value = asked.get('size') === 'big'
  language.value = languages.find((one) => one.name === asked.get('lang'))?.name ?? 'zh'
}
function write() {
  const asked = new URLSearchParams()
  if (big.value) asked.set('size', 'big')
  if (language.value !== 'zh') asked.set('lang', language.value)
  const path = addressed.includes(view.value) ? `/portal/${view.value}` : '/portal'
  history.replaceState(null, '', asked.size ? `${path}?${asked}` : path)
}

export async function settle() {
  read()
  document.documentElement.classList.toggle('big', big.value)
  await speak(language.value)
  if (view.value === 'safety') write()
  watch([view, big, language], write)
  watch(big, (on) => document.documentElement.classList.toggle('big', on))
  watch(language, speak)
}
