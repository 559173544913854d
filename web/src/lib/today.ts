// SPDX-License-Identifier: Apache-2.0
// Today where the reader is, YYYY-MM-DD.
export function today(now = new Date()): string {
  const two = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
