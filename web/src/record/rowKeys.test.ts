// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest'
import { walkRows } from './rowKeys'

const rows = ['a', 'b', 'c'].map((id) => `<tr><td><input type="checkbox" id="tick-${id}"><a data-row href="#" id="${id}">x</a></td></tr>`)
beforeEach(() => {
  document.body.innerHTML = `<div id="frame" tabindex="0"><table><thead><tr><th><button id="head">x</button></th></tr></thead>
    <tbody>${rows.join('')}<tr><td><input type="text" id="box"></td></tr></tbody></table></div>`
  document.getElementById('frame')?.addEventListener('keydown', walkRows)
})
function after(id: string, key: string, more: KeyboardEventInit = {}) {
  const from = document.getElementById(id)
  from?.focus()
  const taken = !from?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
  return [document.activeElement?.id, taken]
}

test('the arrows go from line to line and stay at the ends', () => {
  expect(after('frame', 'ArrowDown')).toEqual(['a', true])
  expect(after('head', 'ArrowDown')).toEqual(['a', true])
  expect(after('a', 'ArrowDown')).toEqual(['b', true])
  expect(after('tick-b', 'ArrowDown')).toEqual(['c', true])
  expect(after('c', 'ArrowDown')).toEqual(['c', true])
  expect(after('c', 'ArrowUp')).toEqual(['b', true])
  expect(after('a', 'ArrowUp')).toEqual(['a', true])
  expect(after('b', 'End')).toEqual(['c', true])
  expect(after('b', 'Home')).toEqual(['a', true])
})
test('other keys, keys held with others and boxes that are typed into keep theirs', () => {
  expect(after('a', 'Enter')).toEqual(['a', false])
  expect(after('a', 'ArrowDown', { ctrlKey: true })).toEqual(['a', false])
  expect(after('box', 'ArrowDown')).toEqual(['box', false])
})
