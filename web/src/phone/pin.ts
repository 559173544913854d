// SPDX-License-Identifier: Apache-2.0
// A PIN that may be used: four to six digits, not one digit over and over and not a row of them.
export function usablePin(pin: string): boolean {
  if (!/^\d{4,6}$/.test(pin)) return false
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])))
  return steps.size > 1 || ![0, 1, -1].includes([...steps][0] ?? 0)
}
