// SPDX-License-Identifier: Apache-2.0
// A text field that lists some of what is offered: names with commas between, in the offered order.
import type { Choice, Value } from '../lib/types'

export function listed(value: Value | undefined): string[] {
  return String(value ?? '').split(',').filter((name) => name)
}

// Nothing ticked is nothing said.  What is no longer offered goes with the first change.
export function turned(offers: Choice[], value: Value | undefined, name: string, on: boolean): Value {
  const wanted = on ? [...listed(value), name] : listed(value).filter((one) => one !== name)
  return offers.map((one) => one.name).filter((one) => wanted.includes(one)).join(',') || null
}
