// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { draw, leftOut, type Outlines } from './outlines'

const box = (west: number, south: number, size: number) =>
  [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]]
const outlines: Outlines = {
  items: [
    { code: '1', name: '', rings: [box(0, 60, 1)] },
    { code: '', name: '乙街道', rings: [box(1, 60, 1), box(1.9, 60.9, 0.1)] },
  ],
}

test('north is up, and a degree of longitude is half as long at 60°', () => {
  const { shapes, height } = draw(outlines, 216)
  expect(shapes.map((shape) => shape.code || shape.name)).toEqual(['1', '乙街道'])
  expect(Math.round(height - 16)).toBe(Math.round(200 / (2 * Math.cos((60.5 * Math.PI) / 180))))
  expect(shapes[0]?.path.startsWith('M8.0 ')).toBe(true)
  const [x = 0, y = 0] = shapes[0]?.at ?? []
  expect([Math.round(x), Math.round(y)]).toEqual([58, Math.round(height / 2)])
  expect(shapes[1]?.path.match(/Z/g)?.length).toBe(2)
})

test('a map that would leave a street out is no map', () => {
  const { shapes } = draw(outlines, 200)
  const codes = new Map([['a', '1'], ['b', '2']])
  expect(leftOut(shapes, [{ key: 'a', label: '甲' }, { key: '', label: '未分类' }], codes)).toEqual([])
  expect(leftOut(shapes, [{ key: 'b', label: '乙街道' }], codes)).toEqual([])
  expect(leftOut(shapes, [{ key: 'b', label: '丙' }], codes)).toEqual([{ key: 'b', label: '丙' }])
  expect(draw({ items: [] }, 200).shapes).toEqual([])
})
