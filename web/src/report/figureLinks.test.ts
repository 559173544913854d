// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { expect, test } from 'vitest'
import type { Place } from '../lib/types'
import { prepare, targetOf } from './figureLinks'

// What the links are made of; the rest of a place is not looked at.
const place = {
  number: 1, gap: false,
  figure: 'visits', period: '2021', printed: '68500', rule: '', evidence_count: 68500,
  label: '走访户次', unit: '户',
} as Place
function text(): HTMLElement {
  const box = document.createElement('div')
  box.innerHTML =
    '<p>走访<a class="figure" data-figure="visits" data-period="2021" data-area=""><b>68500</b></a>户</p><a href="#x">别的</a>'
  return box
}

test('a number can be reached and pressed by keyboard, and says what it is', () => {
  const box = text()
  prepare(box, [place])
  const number = box.querySelector<HTMLElement>('.figure')
  expect([number?.tabIndex, number?.getAttribute('role')]).toEqual([0, 'button'])
  expect(number?.getAttribute('aria-label')).toBe('68500，走访户次，看依据')
})

test('a press anywhere inside the number means the number, one beside it nothing', () => {
  const box = text()
  const seen: unknown[] = []
  box.addEventListener('click', (event) => seen.push(targetOf(event)))
  box.querySelector('b')?.dispatchEvent(new Event('click', { bubbles: true }))
  box.querySelector('p')?.dispatchEvent(new Event('click', { bubbles: true }))
  expect(seen).toEqual([{ figure: 'visits', period: '2021', area: '' }, undefined])
})
