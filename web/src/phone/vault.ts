// SPDX-License-Identifier: Apache-2.0
// What the phone keeps is sealed: AES-256-GCM, a fresh nonce each time, bound to its name.  The key
// is random, made at the first sign-in, and kept wrapped by the account's password (PBKDF2).  While
// she is signed in the browser also holds it opened, as a key no script can read out; signing out,
// the end of the session or 72 hours drop that, and only her password brings it back.  So a lost
// phone shows nothing, and what was not yet sent is still there when she signs in again.
//
// With a PIN the browser does not hold the key opened: it lies wrapped by the PIN, and each wrong one
// is counted before it is tried.  The fifth takes the pack and the wrapped key; the lines not yet sent
// stay, under the password.
import { type Wrapped, random, unwrap, wrap, wrapNew } from './keys'
import type { Store } from './store'

export const packHours = 72
export const pinTries = 5

interface Held {
  now: Wrapped
  before: Wrapped[] // under passwords since changed
}
interface Opened {
  key: CryptoKey
  until: number
}
interface Pinned {
  wrapped: Wrapped
  until: number
  wrong: number
}
interface Sealed {
  nonce: Uint8Array<ArrayBuffer>
  bytes: ArrayBuffer
}

export type Vault = ReturnType<typeof openVault>

export function openVault(store: Store, account: string, now: () => number = Date.now) {
  const heldAt = `held/${account}`
  const openedAt = `opened/${account}`
  const pinAt = `pin/${account}`
  let key: CryptoKey | undefined
  const inThreeDays = () => now() + packHours * 3_600_000

  async function keep(fresh: CryptoKey) {
    key = fresh
    const pinned = await store.get<Pinned>(pinAt)
    if (pinned) await store.put(pinAt, { ...pinned, until: inThreeDays(), wrong: 0 } satisfies Pinned)
    else await store.put(openedAt, { key, until: inThreeDays() } satisfies Opened)
  }
  // After a sign-in.  With a password that is new here, what lies under the old one stays sealed.
  async function open(password: string) {
    const held = await store.get<Held>(heldAt)
    const known = held && (await unwrap(held.now, password))
    if (known) return keep(known)
    const fresh = await wrapNew(password)
    await store.remove(pinAt) // it wraps the former key
    await store.put(heldAt, { now: fresh, before: held ? [held.now, ...held.before] : [] } satisfies Held)
    const made = await unwrap(fresh, password)
    if (made) await keep(made)
  }
  // True when the key is still held from before the page was loaded.
  async function resume(): Promise<boolean> {
    const opened = await store.get<Opened>(openedAt)
    if (opened && opened.until > now()) key = opened.key
    else if (!(await asksPin())) await close()
    return key !== undefined
  }
  async function close() {
    key = undefined
    await store.remove(openedAt)
    await store.remove(pinAt)
    await store.remove(place('pack/'))
  }

  async function asksPin(): Promise<boolean> {
    const pinned = await store.get<Pinned>(pinAt)
    return pinned !== undefined && pinned.until > now() && pinned.wrong < pinTries
  }
  // The password is asked because the opened key cannot be read out to be wrapped.
  async function setPin(password: string, pin: string): Promise<boolean> {
    const held = await store.get<Held>(heldAt)
    const bare = held && (await unwrap(held.now, password, true))
    if (!bare) return false
    await store.put(pinAt, { wrapped: await wrap(bare, pin), until: inThreeDays(), wrong: 0 } satisfies Pinned)
    await store.remove(openedAt)
    return true
  }
  async function dropPin() {
    if (!key) return
    await store.put(openedAt, { key, until: inThreeDays() } satisfies Opened)
    await store.remove(pinAt)
  }
  // How many tries are left; all of them when it was the right one, and then the vault is open.
  async function tryPin(pin: string): Promise<number> {
    const pinned = await store.get<Pinned>(pinAt)
    if (!pinned || !(await asksPin())) {
      await close()
      return 0
    }
    const wrong = pinned.wrong + 1
    await store.put(pinAt, { ...pinned, wrong } satisfies Pinned)
    key = await unwrap(pinned.wrapped, pin)
    if (key) await store.put(pinAt, { ...pinned, wrong: 0 } satisfies Pinned)
    else if (wrong >= pinTries) await close()
    return key ? pinTries : pinTries - wrong
  }
  // Until the PIN is typed again.
  function lock() {
    key = undefined
  }

  const place = (name: string) => `sealed/${account}/${name}`
  const how = (name: string, nonce: Uint8Array<ArrayBuffer>) =>
    ({ name: 'AES-GCM', iv: nonce, additionalData: new TextEncoder().encode(place(name)) })

  async function sealed(name: string, bytes: BufferSource): Promise<[string, Sealed]> {
    if (!key) throw new Error('the vault is closed')
    const nonce = random(12)
    return [place(name), { nonce, bytes: await crypto.subtle.encrypt(how(name, nonce), key, bytes) }]
  }
  async function unsealed(by: CryptoKey | undefined, name: string): Promise<ArrayBuffer | undefined> {
    const found = await store.get<Sealed>(place(name))
    if (!found || !by) return undefined
    return crypto.subtle.decrypt(how(name, found.nonce), by, found.bytes).catch(() => undefined)
  }
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
  // All of it or nothing; rejects when the phone has no room (isFull of store.ts).
  async function change(values: [string, unknown][], gone: string[] = []) {
    const put = await Promise.all(values.map(([name, value]) => sealed(name, text(value))))
    await store.change(put, gone.map(place))
  }
  const write = (name: string, value: unknown) => change([[name, value]])
  const writeBytes = async (name: string, bytes: BufferSource) => store.change([await sealed(name, bytes)], [])
  async function read<T>(name: string): Promise<T | undefined> {
    const bytes = await unsealed(key, name)
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T)
  }
  const readBytes = (name: string) => unsealed(key, name)
  const remove = (name: string) => store.remove(place(name))
  async function names(prefix: string): Promise<string[]> {
    return (await store.keys(place(prefix))).map((at) => at.slice(place('').length))
  }
  // How many things lie under a password that was changed since.
  async function lockedUp(prefix: string): Promise<string[]> {
    const found = await names(prefix)
    const readable = await Promise.all(found.map(readBytes))
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
        const bytes = await unsealed(by, name)
        if (bytes) await writeBytes(name, bytes)
        any ||= bytes !== undefined
      }
    }
    return any
  }
  return {
    open, resume, close, asksPin, setPin, dropPin, tryPin, lock,
    change, write, read, writeBytes, readBytes, remove, names, lockedUp, recover, isOpen: () => key !== undefined,
  }
}
