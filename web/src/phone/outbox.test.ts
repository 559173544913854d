// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from 'vitest'
import { Problem } from '../lib/problem'
import type { Item } from '../lib/types'
import { type Op, openOutbox, pause, photoAt, photosOf, standing, waitsFor } from './outbox'
import { memoryStore } from './store'
import { openVault } from './vault'

// Keys are slow on purpose, machines beside others slower still.
vi.setConfig({ testTimeout: 60_000 })

const item = (state: string) => ({ fields: { state } }) as unknown as Item
const change = (name: string) => ({ old: null, new: name })

async function box(answers: (op: Op, nth: number) => unknown, state = 'planned') {
  const vault = openVault(memoryStore(), 'zhang')
  await vault.open('一句很长的口令')
  const sent: Op[] = []
  const photos: (ArrayBuffer | undefined)[] = []
  const outbox = openOutbox(vault, {
    send: async (op, photo) => {
      sent.push(op)
      if (op.photo) photos.push(photo)
      const answer = answers(op, sent.length)
      if (answer instanceof Error) throw answer
    },
    read: async () => item(state),
  })
  const write = (target: string, more: Partial<Op> = { changes: { note: change(target) } }) =>
    outbox.add([{ record: 'visit', target, title: target, fields: [], ...more }])
  async function photograph(target: string, id: string) {
    await vault.writeBytes(photoAt(target, id), new TextEncoder().encode(`图片${id}`))
    return { record: 'visit', target, title: target, fields: [], photo: { id, size: 9, nth: 1 } }
  }
  return { vault, photos, photograph, outbox, sent, write, states: async () => (await outbox.list()).map((op) => op.state) }
}

test('an answer lost on the way is asked for again with the same key', async () => {
  const { outbox, sent, write, states } = await box((_op, nth) => (nth === 1 ? new Problem({ status: 0 }) : undefined))
  await write('a')
  expect(await outbox.sync()).toBe('offline')
  expect(await states()).toEqual(['pending'])
  expect(await outbox.sync()).toBe('sent')
  expect(sent.map((op) => op.key)).toEqual([sent[0]?.key, sent[0]?.key])
  expect(await states()).toEqual(['done'])
})

test('a refused line stays, later lines of its record wait, other records go on', async () => {
  const { outbox, sent, write, states } = await box((op) =>
    op.target === 'a' ? new Problem({ status: 422, detail: '日期不对' }) : undefined)
  await write('a')
  await write('a', { step: { name: 'record', to: 'done' } })
  await write('b')
  expect(await outbox.sync()).toBe('sent')
  expect(sent.map((op) => op.target)).toEqual(['a', 'b'])
  expect(await states()).toEqual(['rejected', 'pending', 'done'])
  expect((await outbox.list())[0]?.told).toContain('日期不对')
})

test('one field changed by two waits for a person; the rest of the writing goes on', async () => {
  const stale = [{ field: 'note', seen: '', stored: '乙', yours: '甲' }]
  const { outbox, sent, write, states } = await box((op) =>
    op.changes?.note && op.changes.note.old === null ? new Problem({ status: 409, stale }) : undefined)
  await write('a', { changes: { note: change('甲'), risk: change('blue') } })
  await outbox.sync()
  expect((await states()).sort()).toEqual(['conflict', 'done'])
  expect(sent.at(-1)?.changes).toEqual({ risk: change('blue') })
  const [op] = (await outbox.list()).filter((one) => one.state === 'conflict')
  if (!op) return expect.fail('no conflict')
  expect(op.stale).toEqual(stale)
  await outbox.settle(op, { note: 'mine' }, { note: '乙' })
  await outbox.sync()
  expect(sent.at(-1)?.changes).toEqual({ note: { old: '乙', new: '甲' } })
  expect((await outbox.list()).map((one) => one.changes?.note?.old ?? null)).toEqual([null, null])
  expect(sent.at(-1)?.key).not.toBe(op.key)
  expect(await states()).toEqual(['done', 'done'])
})

test('a step somebody else has taken already is no fault', async () => {
  const { outbox, write, states } = await box(() => new Problem({ status: 409 }), 'done')
  await write('a', { step: { name: 'record', to: 'done' } })
  await outbox.sync()
  expect(await states()).toEqual(['done'])
})

test('the end of a session keeps everything', async () => {
  const { outbox, write, states } = await box(() => new Problem({ status: 401 }))
  await write('a')
  expect(await outbox.sync()).toBe('signed-out')
  expect(await states()).toEqual(['pending'])
})

test('waiting grows to a quarter of an hour and never ends', () => {
  expect([0, 1, 2, 30].map(pause)).toEqual([5000, 10_000, 20_000, 900_000])
})

test('a visit waits for the household that was made for it', async () => {
  let refuses = true
  const { outbox, sent, write, states } = await box((op) =>
    refuses && op.record === 'household' ? new Problem({ status: 422, detail: '住址太长' }) : undefined)
  await write('h', { record: 'household', create: { head_name: '新户' } })
  await write('v', { create: { household: 'h' }, after: 'h' })
  await write('v', { step: { name: 'record', to: 'done' } })
  expect(await outbox.sync()).toBe('sent')
  expect(sent.map((op) => op.target)).toEqual(['h'])
  expect(await states()).toEqual(['rejected', 'pending', 'pending'])
  refuses = false
  const [home] = await outbox.list()
  if (home) await outbox.drop(home)
  await outbox.sync()
  expect(sent.map((op) => op.target)).toEqual(['h', 'v', 'v'])
})

test('a photo goes after its visit, once, and its bytes leave the phone with the answer', async () => {
  const { vault, photos, photograph, outbox, sent, write } = await box((op, nth) => (op.photo && nth === 2 ? new Problem({ status: 0 }) : undefined))
  await outbox.add([await photograph('a', 'p')])
  await write('a')
  expect(await outbox.sync()).toBe('offline')
  expect(sent.map((op) => op.photo?.id)).toEqual([undefined, 'p'])
  expect(await vault.names(photosOf('a'))).toEqual(['photo/a/p'])
  expect(await outbox.sync()).toBe('sent')
  expect(sent[2]?.key).toBe(sent[1]?.key)
  expect(photos.map((bytes) => new TextDecoder().decode(bytes))).toEqual(['图片p', '图片p'])
  expect(await vault.names(photosOf('a'))).toEqual([])
})

test('a photo of a refused visit waits for it; a refused photo holds nothing up', async () => {
  let refuses = true
  const { vault, photograph, outbox, sent, write, states } = await box((op) =>
    (refuses ? op.target === 'a' && !op.photo : op.photo?.id === 'p') ? new Problem({ status: 422, detail: '不收' }) : undefined)
  await write('a')
  await outbox.add([await photograph('a', 'p'), await photograph('a', 'q')])
  await outbox.sync()
  expect(await states()).toEqual(['rejected', 'pending', 'pending'])
  const [visit, photo] = await outbox.list()
  if (!visit || !photo) return expect.fail('no lines')
  const all = await outbox.list()
  expect(waitsFor(photo, all)).toEqual(visit)
  expect(standing('a', all)).toBe('rejected')
  refuses = false
  // Mended later than its photos were taken, and still before them.
  await outbox.add([{ record: 'visit', target: 'a', title: 'a', fields: [], changes: { note: change('改') } }], [visit])
  await outbox.sync()
  expect(sent.slice(1).map((op) => op.photo?.id)).toEqual([undefined, 'p', 'q'])
  expect((await outbox.list()).map((op) => [op.photo?.id, op.state])).toEqual([['p', 'rejected'], ['q', 'done'], [undefined, 'done']])
  expect(await vault.names(photosOf('a'))).toEqual(['photo/a/p'])
  await outbox.drop(photo)
  expect(await vault.names('')).toHaveLength(2)
})

test('a photo under a former password says so, and goes when that has opened it', async () => {
  const { vault, photograph, outbox, states } = await box(() => undefined)
  const line = await photograph('a', 'p')
  await vault.open('新的口令')
  await outbox.add([line])
  await outbox.sync()
  expect(await states()).toEqual(['rejected'])
  expect((await outbox.list())[0]?.told).toContain('改密码之前')
  expect(await vault.recover('photo/', '一句很长的口令')).toBe(true)
  expect(new TextDecoder().decode(await vault.readBytes('photo/a/p'))).toBe('图片p')
})

test('lines without room are all left out, and what they were to replace stays', async () => {
  const store = memoryStore()
  const full = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  let room = true
  const vault = openVault({ ...store, change: (put, gone) => (room || !put.length ? store.change(put, gone) : Promise.reject(full)) }, 'zhang')
  await vault.open('口令')
  const outbox = openOutbox(vault, { send: async () => undefined, read: async () => item('') })
  const line = { record: 'visit', target: 'a', title: 'a', fields: [] }
  await outbox.add([line])
  await vault.write('draft/a', { note: '写的' })
  room = false
  const [refused] = await outbox.list()
  await expect(outbox.add([line, line], refused ? [refused] : [], ['draft/a'])).rejects.toThrow('full')
  expect(await outbox.list()).toEqual([refused])
  expect(await vault.read('draft/a')).toEqual({ note: '写的' })
})

test('what was never stored is kept as a note with all that hangs on it, and goes again when asked to', async () => {
  let refuses = true
  const { vault, photograph, outbox, sent, write, states } = await box((op) =>
    refuses && op.record === 'household' ? new Problem({ status: 422, detail: '住址太长' }) : undefined)
  await write('h', { record: 'household', create: { head_name: '新户' } })
  await write('v', { create: { household: 'h' }, after: 'h' })
  await write('v', { step: { name: 'record', to: 'done' } })
  await outbox.add([await photograph('v', 'p')])
  await write('other')
  await outbox.sync()
  const [home] = await outbox.list()
  if (!home) return expect.fail('no line')
  await outbox.note(home)
  expect(await states()).toEqual(['noted', 'noted', 'noted', 'noted', 'done'])
  expect(await vault.names(photosOf('v'))).toEqual(['photo/v/p'])
  expect(waitsFor({ ...home, id: 'z', state: 'pending' }, await outbox.list())).toBeUndefined()
  const before = sent.length
  await outbox.sync()
  expect(sent.length).toBe(before)
  refuses = false
  const [noted] = await outbox.list()
  if (noted) await outbox.again(noted)
  await outbox.sync()
  expect(sent.slice(before).map((op) => [op.target, op.photo?.id])).toEqual([['h', undefined], ['v', undefined], ['v', undefined], ['v', 'p']])
  expect(await states()).toEqual(['done', 'done', 'done', 'done', 'done'])
})

test('a refused change kept as a note holds nothing up', async () => {
  const { outbox, write, states } = await box((op) => (op.changes ? new Problem({ status: 422, detail: '不收' }) : undefined))
  await write('a')
  await write('a', { step: { name: 'record', to: 'done' } })
  await outbox.sync()
  const [line] = await outbox.list()
  if (line) await outbox.note(line)
  await outbox.sync()
  expect(await states()).toEqual(['noted', 'done'])
})

test('two accounts of one thing can both stay, hers under theirs', async () => {
  const stale = [{ field: 'note', seen: '', stored: '***', yours: '甲' }]
  const { outbox, sent, write } = await box((op) =>
    op.changes?.note && op.changes.note.old === null ? new Problem({ status: 409, stale }) : undefined)
  await write('a', { changes: { note: change('甲') } })
  await outbox.sync()
  const [op] = await outbox.list()
  if (op) await outbox.settle(op, { note: 'both' }, { note: '乙' })
  await outbox.sync()
  expect(sent.at(-1)?.changes).toEqual({ note: { old: '乙', new: '乙\n甲' } })
})
