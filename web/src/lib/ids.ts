// SPDX-License-Identifier: Apache-2.0
// Ids made in the browser: a new record keeps its id through every try to save it.

// UUIDv7: 48 bits of time, then random, so that records made together lie together.
export function newId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  for (let at = 0; at < 6; ++at) bytes[at] = Math.floor(now / 2 ** (40 - 8 * at)) % 256
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
