// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { buildingOf, byBuilding, nextDoor } from './route'

test('a building is the address without its room', () => {
  expect(buildingOf('示范里 3 号 2 单元 502 室')).toBe('示范里3号')
  expect(buildingOf('示范小区12栋301')).toBe('示范小区12栋')
  expect(buildingOf('示范村口')).toBe('示范村口')
})

test('doors go by building, buildings and rooms by number and not by letter', () => {
  const doors = ['示范里 10 号 101 室', '示范里 2 号 1002 室', '示范里 2 号 201 室'].map((address) => ({ id: address, address }))
  expect(byBuilding(doors).map(({ name, doors: inside }) => [name, inside.map((door) => door.address)])).toEqual([
    ['示范里2号', ['示范里 2 号 201 室', '示范里 2 号 1002 室']],
    ['示范里10号', ['示范里 10 号 101 室']],
  ])
})

test('the next door is in the same building, after this one and then before it, and not yet written', () => {
  const doors = ['示范里 2 号 101 室', '示范里 2 号 201 室', '示范里 2 号 301 室', '示范里 3 号 101 室'].map((address, n) => ({ id: `d${n}`, address }))
  const after = (here: string, ...written: string[]) => nextDoor(doors, here, (id) => [here, ...written].includes(id))?.id
  expect([after('d0'), after('d1'), after('d2'), after('d1', 'd2')]).toEqual(['d1', 'd2', 'd0', 'd0'])
  expect([after('d1', 'd0', 'd2'), after('d3'), after('elsewhere')]).toEqual([undefined, undefined, undefined])
})
