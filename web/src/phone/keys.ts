// SPDX-License-Identifier: Apache-2.0
// A random key kept wrapped by something that is typed: a password, or the PIN of the phone.
const rounds = 600_000 // OWASP's figure for PBKDF2-HMAC-SHA256, 2023

export interface Wrapped {
  salt: Uint8Array<ArrayBuffer>
  nonce: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}
export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

async function keyOf(typed: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const words = await crypto.subtle.importKey('raw', new TextEncoder().encode(typed), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, words, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey'])
}
export async function wrap(key: CryptoKey, typed: string): Promise<Wrapped> {
  const salt = random(16)
  const nonce = random(12)
  const bytes = await crypto.subtle.wrapKey('raw', key, await keyOf(typed, salt), { name: 'AES-GCM', iv: nonce })
  return { salt, nonce, bytes }
}
export async function wrapNew(typed: string): Promise<Wrapped> {
  return wrap(await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']), typed)
}
// Undefined when this does not open it.  `bare`: to be wrapped again, and not to be kept.
export async function unwrap(wrapped: Wrapped, typed: string, bare = false): Promise<CryptoKey | undefined> {
  const by = await keyOf(typed, wrapped.salt)
  return crypto.subtle
    .unwrapKey('raw', wrapped.bytes, by, { name: 'AES-GCM', iv: wrapped.nonce }, { name: 'AES-GCM' }, bare, ['encrypt', 'decrypt'])
    .catch(() => undefined)
}
