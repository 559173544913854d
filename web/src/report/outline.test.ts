// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { currentOf, outlineOf, seatUnder } from './outline'

function text(): HTMLElement {
  const box = document.createElement('div')
  box.innerHTML =
    '<h1>报告</h1><h2>一、做实</h2><p>字</p><h3>（一）走访</h3><h2> 二、维权 </h2><section class="basis"><h2>数据依据</h2></section>'
  return box
}

test('every heading that is shown has its place, in the order of the text', () => {
  const box = text()
  expect(outlineOf(box)).toEqual([
    { id: 'part-1', level: 2, words: '一、做实' },
    { id: 'part-2', level: 3, words: '（一）走访' },
    { id: 'part-3', level: 2, words: '二、维权' },
  ])
  expect([...box.querySelectorAll<HTMLElement>('[id]')].map((one) => one.tabIndex)).toEqual([-1, -1, -1])
})

test('what the page adds stands under a heading once, and is no part of its words', () => {
  const box = text()
  const heading = box.querySelector('h3') as HTMLElement
  const seat = seatUnder(heading)
  seat.textContent = '批注 (1)'
  expect(seatUnder(heading)).toBe(seat)
  expect(heading.nextElementSibling).toBe(seat)
  expect(outlineOf(box).map((one) => one.words)).toEqual(['一、做实', '（一）走访', '二、维权'])
  expect(seat.classList.contains('no-print')).toBe(true)
})

test('read is the part whose heading has passed the upper edge', () => {
  expect(currentOf([200, 900, 1800], 120)).toBe(0)
  expect(currentOf([-900, 100, 700], 120)).toBe(1)
  expect(currentOf([-900, -400, -50], 120)).toBe(2)
})
