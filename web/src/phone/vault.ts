// SPDX-License-Identifier: Apache-2.0
// What the phone keeps is sealed: AES-256-GCM, a fresh nonce each time, bound to its name.  The key
// is random, made at the first sign-in, and kept wrapped by the account's password (PBKDF2).  While
// she is signed in the browser also holds it opened, as a key no script can read out; signing out,
// the end of the session or 72 hours drop that, and only her password brings it back.  So a lost
// phone shows nothing, and what was not yet sent is still there when she signs in again.
import type { Store } from './store'

export const packHours = 72
const rounds = 600_000 // OWASP's figure for PBKDF2-HMAC-SHA256, 2023

interface Wrapped {
  salt: Uint8Array<ArrayBuffer>
  nonce: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}
interface Held {
  now: Wrapped
  before: Wrapped[] // under passwords since changed
}
interface Opened {
  key: CryptoKey
  until: number
}
interface Sealed {
  nonce: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

export type Vault = ReturnType<typeof openVault>

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

async function keyOf(password: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, typed, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey'])
}
async function wrapNew(password: string): Promise<Wrapped> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
  const salt = random(16)
  const nonce = random(12)
  const bytes = await crypto.subtle.wrapKey('raw', key, await keyOf(password, salt), { name: 'AES-GCM', iv: nonce })
  return { salt, nonce, bytes }
}
// Undefined when this password does not open it.
async function unwrap(wrapped: Wrapped, password: string): Promise<CryptoKey | undefined> {
  const by = await keyOf(password, wrapped.salt)
  return crypto.subtle
    .unwrapKey('raw', wrapped.bytes, by, { name: 'AES-GCM', iv: wrapped.nonce }, { name: 'AES-GCM' }, false, ['encrypt', 'decrypt'])
    .catch(() => undefined)
}

export function openVault(store: Store, account: string, now: () => number = Date.now) {
  const heldAt = `held/${account}`
  const openedAt = `opened/${account}`
  let key: CryptoKey | undefined

  async function keep(fresh: CryptoKey) {
    key = fresh
    await store.put(openedAt, { key, until: now() + packHours * 3_600_000 } satisfies Opened)
  }
  // After a sign-in.  With a password that is new here, what lies under the old one stays sealed.
  async function open(password: string) {
    const held = await store.get<Held>(heldAt)
    const known = held && (await unwrap(held.now, password))
    if (known) return keep(known)
    const fresh = await wrapNew(password)
    await store.put(heldAt, { now: fresh, before: held ? [held.now, ...held.before] : [] } satisfies Held)
    const made = await unwrap(fresh, password)
    if (made) await keep(made)
  }
  // True when the key is still held from before the page was loaded.
  async function resume(): Promise<boolean> {
    const opened = await store.get<Opened>(openedAt)
    if (opened && opened.until > now()) key = opened.key
    else await close()
    return key !== undefined
  }
  async function close() {
    key = undefined
    await store.remove(openedAt)
    await store.remove(place('pack/'))
  }

  const place = (name: string) => `sealed/${account}/${name}`
  const how = (name: string, nonce: Uint8Array<ArrayBuffer>) =>
    ({ name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(place(name)) })

  async function write(name: string, value: unknown) {
    if (!key) throw new Error('the vault is closed')
    const nonce = random(12)
    const bytes = await crypto.subtle.encrypt(how(name, nonce), key, new TextEncoder().encode(JSON.stringify(value)))
    await store.put(place(name), { nonce, bytes } satisfies Sealed)
  }
  async function readWith<T>(by: CryptoKey | undefined, name: string): Promise<T | undefined> {
    const sealed = await store.get<Sealed>(place(name))
    if (!sealed || !by) return undefined
    const bytes = await crypto.subtle.decrypt(how(name, sealed.nonce), by, sealed.bytes).catch(() => undefined)
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T)
  }
  const read = <T>(name: string) => readWith<T>(key, name)
  const remove = (name: string) => store.remove(place(name))
  async function names(prefix: string): Promise<string[]> {
    return (await store.keys(place(prefix))).map((at) => at.slice(place('').length))
  }
  // How many things lie under a password that was changed since.
  async function lockedUp(prefix: string): Promise<string[]> {
    const found = await names(prefix)
    const readable = await Promise.all(found.map((name) => read(name)))
    return found.filter((_, at) => readable[at] === undefined)
  }
  // Opens them with that password and seals them anew; false when it is not the one.
  async function recover(prefix: string, password: string): Promise<boolean> {
    const held = await store.get<Held>(heldAt)
    let any = false
    for (const old of held?.before ?? []) {
      const by = await unwrap(old, password)
      if (!by) continue
      for (const name of await lockedUp(prefix)) {
        const value = await readWith<unknown>(by, name)
        if (value !== undefined) await write(name, value)
        any ||= value !== undefined
      }
    }
    return any
  }
  return { open, resume, close, write, read, remove, names, lockedUp, recover, isOpen: () => key !== undefined }
}
