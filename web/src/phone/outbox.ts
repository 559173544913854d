// SPDX-License-Identifier: Apache-2.0
// What was written on the phone and where it stands.  Written down first, sent after; each with a
// key of its own, so that an answer lost on the way does not store it twice.  Nothing leaves the
// list but what the server has acknowledged, a day later, or what its owner settles.  `noted` is what
// the server would not take and she keeps here as a note: it waits for nothing and holds nothing up.
import { serverAhead } from '../lib/api'
import { Problem, tell } from '../lib/problem'
import { newId } from '../lib/ids'
import type { Field, Item, Stale, Value, Values } from '../lib/types'
import type { Changes, Pick } from '../record/changes'
import { t } from '../words/words'
import type { Vault } from './vault'

export type State = 'pending' | 'conflict' | 'rejected' | 'noted' | 'done'
export interface Op {
  id: string // in the order of writing
  key: string // of the next try
  record: string
  target: string
  title: string
  fields: Field[] // of what is written: their labels outlast the pack
  at: string // the phone's clock: when she wrote it
  ahead?: number // how far the server's clock was before it then, where that was known
  state: State
  tries: number
  create?: Values
  changes?: Changes
  step?: { name: string; to: string }
  photo?: { id: string; size: number; nth: number } // its bytes lie beside, at photoAt()
  after?: string // another record that has to be there first
  stale?: Stale[]
  told?: string
  asNote?: boolean // what was refused, as words of the visit
  doneAt?: string
}

export type New = Omit<Op, 'id' | 'key' | 'at' | 'ahead' | 'state' | 'tries'>
// Rejects with a Problem; the phone's own client in life, a double in tests.
export interface Server {
  send(op: Op, photo?: ArrayBuffer): Promise<unknown>
  read(record: string, id: string): Promise<Item>
}
export type Outcome = 'sent' | 'offline' | 'signed-out' | 'closed'

const prefix = 'op/'
// Photos lie by the visit they were taken at.  One that no line names is not saved yet.
export const photosOf = (visit: string) => `photo/${visit}/`
export const photoAt = (visit: string, id: string) => photosOf(visit) + id
const bytesOf = (op: Op) => (op.photo ? [photoAt(op.target, op.photo.id)] : [])

export function openOutbox(vault: Vault, server: Server) {
  let running: Promise<Outcome> | undefined
  let last = 0

  // Ids sort by time; two of one millisecond would not.
  function fresh() {
    last = Math.max(Date.now(), last + 1)
    return { id: newId(last), key: crypto.randomUUID() }
  }

  async function list(): Promise<Op[]> {
    const found = await Promise.all((await vault.names(prefix)).map((name) => vault.read<Op>(name)))
    return found.filter((op): op is Op => op !== undefined)
  }
  const save = (op: Op) => vault.write(prefix + op.id, op)
  const drop = (...gone: Op[]) => vault.change([], gone.flatMap((op) => [prefix + op.id, ...bytesOf(op)]))

  // All of them or none.  `mended`: the refused lines that these take the place of; `gone`: what else
  // of the vault they do.
  async function add(wanted: New[], mended: Op[] = [], gone: string[] = []): Promise<void> {
    const lines = wanted.map((one): Op => ({ ...one, ...fresh(), at: new Date().toISOString(), ahead: serverAhead(), state: 'pending', tries: 0 }))
    await vault.change(lines.map((op) => [prefix + op.id, op]), [...gone, ...mended.map((op) => prefix + op.id)])
  }

  // One at a time; a second call joins the first.
  function sync(): Promise<Outcome> {
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }
  async function run(): Promise<Outcome> {
    if (!vault.isOpen()) return 'closed'
    await forgetOld()
    const stuck = new Set<string>()
    for (const op of inOrder(await list())) {
      // Later lines of one record wait for the earlier; other records go on.
      if (op.state === 'done' || op.state === 'noted' || stuck.has(op.target)) continue
      if (op.after && stuck.has(op.after)) {
        stuck.add(op.target)
        continue
      }
      const how = op.state === 'pending' ? await sent(op) : 'stuck'
      if (how === 'offline' || how === 'signed-out') return how
      // Nothing waits for a photo.
      if (how === 'stuck' && !op.photo) stuck.add(op.target)
    }
    return 'sent'
  }
  async function sent(op: Op): Promise<Outcome | 'stuck'> {
    const photo = op.photo && (await vault.readBytes(photoAt(op.target, op.photo.id)))
    if (op.photo && !photo) return await rejected(op, t('phone.photo.lockedUp'))
    try {
      await server.send(op, photo)
    } catch (error) {
      return await refused(op, error)
    }
    await settled(op)
    return 'sent'
  }
  // What the server has of a photo needs no copy here, nor do another's words she was shown to decide by.
  const settled = (op: Op) => {
    const changes = op.changes && Object.fromEntries(Object.entries(op.changes).map(([name, change]) => [name, { ...change, old: null }]))
    return vault.change([[prefix + op.id, { ...op, changes, state: 'done', doneAt: new Date().toISOString() }]], bytesOf(op))
  }
  async function rejected(op: Op, told: string): Promise<'stuck'> {
    await save({ ...op, state: 'rejected', told })
    return 'stuck'
  }

  async function refused(op: Op, error: unknown): Promise<Outcome | 'stuck'> {
    const status = error instanceof Problem ? error.status : -1
    if (status === 401) return 'signed-out'
    if (status === 0 || status === 429 || status >= 500) {
      await save({ ...op, tries: op.tries + 1 })
      return 'offline'
    }
    const stale = error instanceof Problem ? error.stale : []
    if (stale.length) return await divided(op, stale)
    if (status === 409 && op.step && (await already(op, op.step.to))) {
      await settled(op)
      return 'sent'
    }
    const { what, next } = tell(error)
    return await rejected(op, `${what}${t('phone.stop')}${next}${t('phone.stop')}`.trim())
  }
  const already = (op: Op, state: string) =>
    server.read(op.record, op.target).then((item) => item.fields.state === state, () => false)

  // Only what two people changed waits for a decision; the rest of the same writing goes on.
  async function divided(op: Op, stale: Stale[]): Promise<Outcome | 'stuck'> {
    const disputed = new Set(stale.map((one) => one.field))
    const split = (inside: boolean) =>
      Object.fromEntries(Object.entries(op.changes ?? {}).filter(([name]) => disputed.has(name) === inside))
    const apart: Op = { ...op, changes: split(true), stale, state: 'conflict' }
    const rest = split(false)
    const other: Op = { ...op, ...fresh(), changes: rest }
    const both = Object.keys(rest).length ? [apart, other] : [apart]
    await vault.change(both.map((one) => [prefix + one.id, one]))
    if (both.length === 1) return 'stuck'
    const how = await sent(other)
    return how === 'sent' ? 'stuck' : how
  }

  // `old` is what the server said is stored: her change now knows about it.
  async function settle(op: Op, picks: Record<string, Pick>, stored: Values): Promise<void> {
    const mine = Object.entries(op.changes ?? {}).filter(([name]) => picks[name] === 'mine' || picks[name] === 'both')
    const kept = (name: string, own: Value) => (picks[name] === 'both' ? [stored[name], own].filter(Boolean).join('\n') : own)
    const changes = Object.fromEntries(mine.map(([name, change]) => [name, { old: stored[name] ?? null, new: kept(name, change.new) }]))
    const done = mine.length === 0
    await save({
      ...op, changes, stale: undefined, key: crypto.randomUUID(),
      state: done ? 'done' : 'pending', ...(done && { doneAt: new Date().toISOString() }),
    })
  }
  // What hangs on a line that was never stored is kept with it, photos too.
  async function note(op: Op): Promise<void> {
    const lines = op.create ? chainOf(op, await list()) : [op]
    await vault.change(lines.map((one) => [prefix + one.id, { ...one, state: 'noted' }]))
  }
  // Refused or noted, once more.
  async function again(op: Op): Promise<void> {
    const lines = op.state === 'noted' && op.create ? chainOf(op, await list()) : [op]
    await vault.change(lines.map((one) => [prefix + one.id, { ...one, state: 'pending', key: crypto.randomUUID(), told: undefined }]))
  }
  // Acknowledged lines stay in sight for a day.
  async function forgetOld() {
    const dayAgo = new Date(Date.now() - 24 * 3_600_000).toISOString()
    for (const op of await list()) if (op.state === 'done' && (op.doneAt ?? '') < dayAgo) await drop(op)
  }
  return { list, add, sync, settle, note, again, drop }
}
export type Outbox = ReturnType<typeof openOutbox>

// In the order of writing, photos last: a visit that is mended comes before its photos again.
const inOrder = (ops: Op[]) => [...ops.filter((op) => !op.photo), ...ops.filter((op) => op.photo)]

// A line and all that cannot be stored without it.
function chainOf(first: Op, ops: Op[]): Op[] {
  const records = new Set([first.target])
  return inOrder(ops).filter((op) => {
    const within = op.state !== 'done' && (records.has(op.target) || records.has(op.after ?? ''))
    if (within) records.add(op.target)
    return within
  })
}

// The line that a person has to settle before this one can go.
export function waitsFor(op: Op, ops: Op[]): Op | undefined {
  if (op.state !== 'pending') return undefined
  const before = ops.filter((one) => one !== op && !one.photo && one.state !== 'done' && one.state !== 'noted' && (op.photo || one.id < op.id))
  for (const one of before.filter((each) => each.target === op.target || each.target === op.after)) {
    const settled = one.state === 'pending' ? waitsFor(one, ops) : one
    if (settled) return settled
  }
  return undefined
}
// How far a record has come, by all its lines: what needs a person outweighs what waits.
export function standing(target: string, ops: Op[]): State | undefined {
  const states = ops.filter((op) => op.target === target).map((op) => op.state)
  return (['conflict', 'rejected', 'pending', 'noted', 'done'] as const).find((state) => states.includes(state))
}

// 5 s, 10 s, … 15 min: how long to wait before asking again by itself.
export function pause(tries: number): number {
  return Math.min(15 * 60_000, 5000 * 2 ** Math.min(tries, 10))
}
