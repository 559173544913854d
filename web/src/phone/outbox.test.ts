// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { Problem } from '../lib/problem'
import type { Item } from '../lib/types'
import { type Op, openOutbox, pause } from './outbox'
import { memoryStore } from './store'
import { openVault } from './vault'

const item = (state: string) => ({ fields: { state } }) as unknown as Item
const change = (name: string) => ({ old: null, new: name })

async function box(answers: (op: Op, nth: number) => unknown, state = 'planned') {
  const vault = openVault(memoryStore(), 'zhang')
  await vault.open('一句很长的口令')
  const sent: Op[] = []
  const outbox = openOutbox(vault, {
    send: async (op) => {
      sent.push(op)
      const answer = answers(op, sent.length)
      if (answer instanceof Error) throw answer
    },
    read: async () => item(state),
  })
  const write = (target: string, more: Partial<Op> = { changes: { note: change(target) } }) =>
    outbox.add([{ record: 'visit', target, title: target, fields: [], ...more }])
  return { outbox, sent, write, states: async () => (await outbox.list()).map((op) => op.state) }
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
  if (home) await outbox.drop(home.id)
  await outbox.sync()
  expect(sent.map((op) => op.target)).toEqual(['h', 'v', 'v'])
})
