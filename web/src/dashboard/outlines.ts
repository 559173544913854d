// SPDX-License-Identifier: Apache-2.0
// The outlines of a district's streets, drawn flat.  They are the district's own file, which the
// server has checked: degrees of WGS 84 or any other, one outline a unit, its `code` (or `name`)
// that of the unit.  Without such a file there are bars.
import type { components } from '../api/types'

export type Outlines = components['schemas']['outlines']
type Pair = [number, number]
export interface Shape {
  code: string
  name: string
  path: string
  at: Pair // where its number stands
  width: number // of what it is drawn in, so that small ones are labelled beside
}

const pairOf = ([x = 0, y = 0]: number[]): Pair => [x, y]
// Twice the area within a ring, and the point it balances on.
function balance(ring: Pair[]): { area: number; at: Pair } {
  let area = 0
  let x = 0
  let y = 0
  ring.forEach(([x1, y1], n) => {
    const [x2, y2] = ring[(n + 1) % ring.length] ?? [x1, y1]
    const cross = x1 * y2 - x2 * y1
    area += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  })
  const [first = [0, 0]] = ring
  return area === 0 ? { area: 0, at: first } : { area: Math.abs(area), at: [x / (3 * area), y / (3 * area)] }
}

// Degrees of longitude are shorter than those of latitude: by the cosine at the middle of the
// district.  For a district of some tens of kilometres nothing more is needed.
export function draw(outlines: Outlines, width: number, margin = 8): { shapes: Shape[]; height: number } {
  const points = outlines.items.flatMap((item) => item.rings.flat().map(pairOf))
  if (!points.length) return { shapes: [], height: 0 }
  const span = (of: number[]) => of.reduce(([least, most], n) => [Math.min(least, n), Math.max(most, n)] as Pair, [Infinity, -Infinity] as Pair)
  const [south, north] = span(points.map(([, y]) => y))
  const [west, east] = span(points.map(([x]) => x))
  const narrow = Math.cos(((south + north) / 2) * (Math.PI / 180))
  const scale = (width - 2 * margin) / Math.max((east - west) * narrow, 1e-9)
  const height = (north - south) * scale + 2 * margin
  const flat = ([x, y]: Pair): Pair => [margin + (x - west) * narrow * scale, margin + (north - y) * scale]
  const shapes = outlines.items.flatMap(({ code, name, rings: given }): Shape[] => {
    const rings = given.map((ring) => ring.map((point) => flat(pairOf(point))))
    const largest = rings.map(balance).sort((a, b) => b.area - a.area)[0]
    if (!largest) return []
    const [left, right] = span(rings.flat().map(([x]) => x))
    const path = rings.map((ring) => `M${ring.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`).join('')
    return [{ code, name, path, at: largest.at, width: right - left }]
  })
  return { shapes, height }
}

// A map stands for the bars only where it shows every part that has something; one that left a
// street out would hide it.
export function leftOut<T extends { key?: string; label?: string }>(shapes: Shape[], parts: T[], codes: Map<string, string>): T[] {
  return parts.filter((part) => part.key && !shapes.some((shape) => isOf(shape, part, codes)))
}
export function isOf(shape: Shape, part: { key?: string; label?: string }, codes: Map<string, string>): boolean {
  return shape.code ? codes.get(part.key ?? '') === shape.code : shape.name !== '' && shape.name === part.label
}
