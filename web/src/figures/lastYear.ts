// SPDX-License-Identifier: Apache-2.0
// The last complete year in which anything was recorded: the one to report on.
import { address, call } from '../lib/api'
import type { Item, Page, RecordType } from '../lib/types'

export async function lastYear(types: RecordType[], thisYear: number): Promise<string> {
  const until = `${thisYear - 1}-12-31`
  const dated = types.filter((type) => type.dated && type.may.read)
  const years = await Promise.all(dated.map((type) => newestYear(type, until)))
  return years.reduce((newest, year) => (year > newest ? year : newest), '')
}

// "" when there is none, or when this list cannot be asked: the others still answer.
async function newestYear(type: RecordType, until: string): Promise<string> {
  const name = type.dated ?? ''
  const query = { size: 1, sort: `-${name}`, [`f.${name}.until`]: until }
  try {
    const page = await call<Page<Item>>(address(`/api/records/${type.name}`, query))
    return String(page.items[0]?.fields[name] ?? '').slice(0, 4)
  } catch {
    return ''
  }
}
