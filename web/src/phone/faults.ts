// SPDX-License-Identifier: Apache-2.0
// To the first box that is wrong: it takes the focus, by whatever way the page is used.
import { nextTick } from 'vue'

export async function toFirstFault(): Promise<void> {
  await nextTick()
  const wrong = document.querySelector<HTMLElement>('form [aria-invalid=true]')
  const box = wrong?.matches('fieldset') ? (wrong.querySelector<HTMLElement>('input:checked') ?? wrong.querySelector<HTMLElement>('input')) : wrong
  box?.focus()
  wrong?.scrollIntoView({ block: 'center' })
}
