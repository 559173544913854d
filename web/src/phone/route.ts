// SPDX-License-Identifier: Apache-2.0
// The day's doors in walking order: building by building, then by room.
export interface Door {
  id: string
  address: string
}
export interface Building<T extends Door> {
  name: string
  doors: T[]
}

// All but the room: 示范里 3 号 2 单元 502 室 lies in 示范里 3 号.
export function buildingOf(address: string): string {
  const plain = address.replace(/\s+/g, '')
  const found = /^(.*?\d+(?:号楼|号|栋|幢|座|楼))/.exec(plain)
  return found?.[1] ?? plain.replace(/\d+(?:室|房)?$/, '')
}

// Where to go from `here`: the next door of its building that nothing is written for, those before it
// last; none when the building is done.
export function nextDoor<T extends Door>(doors: T[], here: string, written: (id: string) => boolean): T | undefined {
  const inside = byBuilding(doors).find((one) => one.doors.some((door) => door.id === here))?.doors ?? []
  const at = inside.findIndex((door) => door.id === here)
  return [...inside.slice(at + 1), ...inside.slice(0, Math.max(at, 0))].find((door) => !written(door.id))
}

export function byBuilding<T extends Door>(doors: T[]): Building<T>[] {
  const order = new Intl.Collator('zh', { numeric: true })
  const buildings = new Map<string, T[]>()
  for (const door of [...doors].sort((a, b) => order.compare(a.address, b.address))) {
    const name = buildingOf(door.address)
    buildings.set(name, [...(buildings.get(name) ?? []), door])
  }
  return [...buildings].map(([name, inside]) => ({ name, doors: inside })).sort((a, b) => order.compare(a.name, b.name))
}
