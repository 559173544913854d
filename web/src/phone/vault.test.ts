// SPDX-License-Identifier: Apache-2.0
import { expect, test, vi } from 'vitest'
import { memoryStore } from './store'
import { openVault, packHours, pinTries } from './vault'

// Keys are slow on purpose, machines beside others slower still.
vi.setConfig({ testTimeout: 60_000 })

test('nothing can be read in the store, nor after closing, and all is back with the password', async () => {
  const store = memoryStore()
  const vault = openVault(store, 'zhang')
  await vault.open('原来的口令')
  await vault.write('op/1', { note: '示范里三号' })
  const kept = (await Promise.all((await store.keys('')).map((key) => store.get(key)))) as object[]
  const bytes = kept.flatMap((one) => ('bytes' in one ? [new TextDecoder().decode(one.bytes as ArrayBuffer)] : []))
  expect(bytes.join()).not.toContain('示范里')
  await vault.close()
  expect(await vault.read('op/1')).toBeUndefined()
  await vault.open('原来的口令')
  expect(await vault.read('op/1')).toEqual({ note: '示范里三号' })
})

test('closing takes the pack, never what waits to be sent', async () => {
  const vault = openVault(memoryStore(), 'zhang')
  await vault.open('口令')
  await vault.write('pack/', { visits: [] })
  await vault.write('op/1', 1)
  await vault.close()
  expect(await vault.names('')).toEqual(['op/1'])
})

test('the opened key lasts 72 hours and no longer', async () => {
  const store = memoryStore()
  let now = 0
  await openVault(store, 'zhang', () => now).open('口令')
  now = packHours * 3_600_000 - 1
  expect(await openVault(store, 'zhang', () => now).resume()).toBe(true)
  now += 1
  expect(await openVault(store, 'zhang', () => now).resume()).toBe(false)
})

test('under a changed password the old lines wait for the old one', async () => {
  const store = memoryStore()
  const vault = openVault(store, 'zhang')
  await vault.open('旧')
  await vault.write('op/1', '没有上传')
  await vault.close()
  await vault.open('新')
  expect(await vault.lockedUp('op/')).toEqual(['op/1'])
  expect(await vault.recover('op/', '不对')).toBe(false)
  expect(await vault.recover('op/', '旧')).toBe(true)
  expect(await vault.read('op/1')).toBe('没有上传')
})

test('a sealed thing put under another name does not open', async () => {
  const store = memoryStore()
  const vault = openVault(store, 'zhang')
  await vault.open('口令')
  await vault.write('op/1', 1)
  await store.put('sealed/zhang/op/2', await store.get('sealed/zhang/op/1'))
  expect(await vault.read('op/2')).toBeUndefined()
})

test('with a PIN no opened key lies in the store; the PIN opens, and the password still does', async () => {
  const store = memoryStore()
  const vault = openVault(store, 'zhang')
  await vault.open('口令')
  await vault.write('op/1', '没有上传')
  expect(await vault.setPin('不对', '2580')).toBe(false)
  expect(await vault.setPin('口令', '2580')).toBe(true)
  expect(await store.get('opened/zhang')).toBeUndefined()
  const again = openVault(store, 'zhang')
  expect(await again.resume()).toBe(false)
  expect(await again.asksPin()).toBe(true)
  expect(await again.read('op/1')).toBeUndefined()
  expect(await again.tryPin('2580')).toBe(pinTries)
  expect(await again.read('op/1')).toBe('没有上传')
  again.lock()
  expect(await again.read('op/1')).toBeUndefined()
  await again.open('口令')
  await again.dropPin()
  expect(await openVault(store, 'zhang').resume()).toBe(true)
})

test('five wrong PINs take the pack and the way in, not what waits; a right one begins anew', async () => {
  const store = memoryStore()
  const vault = openVault(store, 'zhang')
  await vault.open('口令')
  await vault.write('pack/', { visits: [] })
  await vault.write('op/1', '没有上传')
  await vault.setPin('口令', '2580')
  const left: number[] = []
  for (const pin of ['1', '2', '3', '2580', '1', '2', '3', '4']) left.push(await openVault(store, 'zhang').tryPin(pin))
  expect(left).toEqual([4, 3, 2, pinTries, 4, 3, 2, 1])
  expect(await store.keys('sealed/zhang/pack/')).toHaveLength(1)
  expect(await openVault(store, 'zhang').tryPin('5')).toBe(0)
  expect(await store.keys('sealed/zhang/pack/')).toEqual([])
  expect(await openVault(store, 'zhang').tryPin('2580')).toBe(0)
  const owner = openVault(store, 'zhang')
  await owner.open('口令')
  expect(await owner.read('op/1')).toBe('没有上传')
})

test('a PIN ends after 72 hours, and with the password it stood beside', async () => {
  const store = memoryStore()
  let now = 0
  const vault = openVault(store, 'zhang', () => now)
  await vault.open('旧')
  await vault.setPin('旧', '2580')
  now = packHours * 3_600_000
  expect(await openVault(store, 'zhang', () => now).asksPin()).toBe(false)
  await vault.open('新')
  expect(await store.get('pin/zhang')).toBeUndefined()
})
