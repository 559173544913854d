// SPDX-License-Identifier: Apache-2.0
// The phone as a whole: who is signed in, with or without network, what was taken along, what waits
// to be sent.
import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { useSession } from '../app/session'
import { call } from '../lib/api'
import { Problem } from '../lib/problem'
import type { Item, RecordType, Schema, Session } from '../lib/types'
import { today } from '../lib/today'
import { openKeeping } from './keeping'
import { useLate } from './late'
import { asNote } from './note'
import { type New, type Op, type Outbox, type Outcome, openOutbox, pause } from './outbox'
import { type Pack, fetchHomes, fetchPack } from './pack'
import { send } from './send'
import { browserStore, isFull } from './store'
import { type Vault, openVault, pinTries } from './vault'
import { asWritten } from './visitForm'

export type Access = 'asking' | 'out' | 'pin' | 'in' | 'unable'
const whoAt = 'who'
const lockAfter = 2 * 60_000 // out of sight, with a PIN
// Sealing needs a page that came over HTTPS (or from this machine).
const able = () => typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined

export const usePhone = defineStore('phone', () => {
  const session = useSession()
  const store = browserStore()
  const access = ref<Access>('asking')
  const who = ref<Session>()
  const network = ref(navigator.onLine)
  const ops = ref<Op[]>([])
  const pinned = ref(false)
  const locked = ref(0) // lines under a password since changed
  const pack = shallowRef<Pack>()
  const syncing = ref(false)
  const sending = ref('') // the line that is on its way
  const syncedAt = ref('')
  let vault: Vault | undefined
  let outbox: Outbox | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let another = false
  let away = 0
  const { drafts, photos, photoChanges, draftChanges, full, opened: goOn, closed: giveUp } = openKeeping(() => vault, () => ops.value)
  const unsent = computed(() => ops.value.filter((op) => op.state !== 'done' && op.state !== 'noted'))
  const late = useLate(() => ops.value)

  async function enter(person: Session, password?: string) {
    // Another person on this phone finds nothing of the first.
    if (who.value && who.value.account !== person.account) pack.value = undefined
    who.value = person
    // A phone without room must still start: nothing is written that is there.
    const known = JSON.stringify(await store.get<Session>(whoAt))
    // As plain data: a store takes no object that a page watches, however deep it lies.
    const now = JSON.stringify({ ...person, csrf: '' })
    if (now !== known) await store.put(whoAt, JSON.parse(now))
    vault = openVault(store, person.account)
    if (password !== undefined) await vault.open(password)
    else await vault.resume()
    outbox = openOutbox(vault, { send: sent, read: (record, id) => call<Item>(`/api/records/${record}/${id}`) })
    pinned.value = await vault.asksPin()
    if (!vault.isOpen()) {
      access.value = pinned.value ? 'pin' : 'out'
      return
    }
    await opened()
  }
  async function sent(op: Op, photo?: ArrayBuffer) {
    sending.value = op.id
    return send(op, photo).finally(() => {
      sending.value = ''
    })
  }
  async function opened() {
    await look()
    access.value = 'in'
    goOn()
    void sync()
  }
  async function look() {
    if (!vault || !outbox) return
    ops.value = await outbox.list()
    const lines = await vault.lockedUp('op/')
    locked.value = (lines.length ? lines : await vault.lockedUp('photo/')).length
    const found = await vault.read<Pack>('pack/')
    if (found && found.until <= Date.now()) await vault.remove('pack/')
    pack.value = found && found.until > Date.now() ? found : undefined
  }
  // With network the server says who she is; without, the key that is still held does.
  async function start() {
    if (!able()) return (access.value = 'unable')
    const known = await store.get<Session>(whoAt)
    try {
      if (await session.resume()) {
        if (session.who) await enter(session.who)
        return
      }
      if (known) await openVault(store, known.account).close()
      return (access.value = 'out')
    } catch {
      network.value = false
      if (known) return enter(known)
      return (access.value = 'out')
    }
  }
  async function signIn(login: string, password: string) {
    await session.signIn(login, password)
    network.value = true
    if (session.who) await enter(session.who, password)
  }
  async function signOut() {
    clearTimeout(timer)
    giveUp()
    await vault?.close()
    pack.value = undefined
    access.value = 'out'
    await store.remove(whoAt)
    await session.signOut().catch(() => undefined)
  }
  // How many tries are left; none: the pack is gone, and only the password opens what waits.
  async function unlock(pin: string): Promise<number> {
    const left = (await vault?.tryPin(pin)) ?? 0
    if (vault?.isOpen()) await opened()
    else if (left <= 0) await signOut()
    return left
  }
  function lock() {
    if (!pinned.value || access.value !== 'in') return
    clearTimeout(timer)
    vault?.lock()
    ops.value = []
    pack.value = undefined
    access.value = 'pin'
  }
  async function setPin(password: string, pin: string): Promise<boolean> {
    pinned.value = (await vault?.setPin(password, pin)) ?? false
    return pinned.value
  }
  async function dropPin() {
    await vault?.dropPin()
    pinned.value = false
  }
  async function download(progress: (done: number, all: number) => void) {
    const { modules, most_attachments: mostPhotos } = await call<Schema>('/api/schema')
    const types = new Map(modules.flatMap((one) => one.records).map((one): [string, RecordType] => [one.name, one]))
    const type = types.get('visit')
    const homeType = types.get('household')
    if (!type?.may.read || !vault) throw new Problem({ status: 403 })
    const fresh = await fetchPack(type, mostPhotos, today(), undefined, progress)
    if (type.may.create && homeType?.may.read && who.value) {
      fresh.homeType = homeType
      fresh.homes = await fetchHomes(who.value.unit, (record) => types.get(record)?.may.read === true)
    }
    await vault.write('pack/', fresh)
    await navigator.storage?.persist?.()
    pack.value = fresh
  }

  // Started without network there is no session in hand yet, though the browser may still hold one.
  async function ready(): Promise<Outcome> {
    try {
      return (await session.resume()) ? 'sent' : 'signed-out'
    } catch {
      return 'offline'
    }
  }
  async function round(): Promise<Outcome> {
    const at = await ready()
    if (at !== 'sent' || !outbox) return at
    // Locked half-way, or without room, it cannot be noted what was sent: it is sent again under the same key.
    return outbox.sync().catch((error: unknown) => {
      if (isFull(error)) full.value = true
      else if (vault?.isOpen()) throw error
      return 'closed'
    })
  }
  async function sync() {
    if (!outbox || !vault?.isOpen() || !unsent.value.length) return
    // What was written while another round is under way is not in that round.
    another = syncing.value
    if (syncing.value) return
    clearTimeout(timer)
    syncing.value = true
    const outcome = await round().finally(() => {
      syncing.value = false
    })
    if (vault.isOpen()) ops.value = await outbox.list()
    network.value = outcome !== 'offline' && navigator.onLine
    if (outcome === 'sent') syncedAt.value = new Date().toISOString()
    // Her form stays; the sign-in lies over it.
    if (outcome === 'signed-out') session.ended = true
    if (outcome === 'offline' && vault.isOpen()) timer = setTimeout(sync, pause(Math.max(...ops.value.map((op) => op.tries), 0)))
    if (outcome === 'sent' && another) await sync()
  }
  // Rejects, with nothing of it kept, when the phone has no room (isFull).
  async function put(lines: New[], mended: Op[], draft: string) {
    await outbox?.add(lines, mended, [`draft/${draft}`])
    if (outbox) ops.value = await outbox.list()
    full.value = false
    void sync()
  }
  // Without room nothing has changed, and the page says so.
  async function withRoom(does: () => Promise<unknown> | undefined) {
    try {
      await does()
      full.value = false
    } catch (error) {
      if (!isFull(error)) throw error
      full.value = true
    }
  }
  async function settle(...settled: Parameters<Outbox['settle']>) {
    await withRoom(() => outbox?.settle(...settled))
    await sync()
  }
  async function remove(...gone: Op[]) {
    await outbox?.drop(...gone)
    await look()
  }
  async function again(op: Op) {
    await withRoom(() => outbox?.again(op))
    await look()
    await sync()
  }
  // What was refused goes into the words of its visit; where it cannot, it stays here as a note.
  async function note(op: Op) {
    const visit = pack.value?.visits.find((one) => one.id === op.target)
    const line = visit && pack.value && asNote(pack.value.type, asWritten(visit, ops.value), op)
    await withRoom(() => (line ? outbox?.add([line], [op]) : outbox?.note(op)))
    await look()
    await sync()
  }
  async function recover(password: string): Promise<boolean> {
    let found = false
    for (const kind of ['op/', 'photo/', 'draft/']) found = ((await vault?.recover(kind, password)) ?? false) || found
    await look()
    photoChanges.value += 1
    if (found) void sync()
    return found
  }
  addEventListener('online', () => {
    network.value = true
    void sync()
  })
  addEventListener('offline', () => {
    network.value = false
  })
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) away = Date.now()
    else if (Date.now() - away > lockAfter) lock()
    if (!document.hidden) void sync()
  })
  return {
    access, who, network, ops, unsent, late, locked, pack, pinned, pinTries, syncing, sending, full, photoChanges, draftChanges, syncedAt,
    start, signIn, signOut, unlock, lock, setPin, dropPin, download, sync, put, settle, remove, again, note, recover, drafts, photos,
  }
})
