// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import type { Op } from './outbox'
import { photoFile } from './photoFile'

const op = { record: 'visit', target: 'v', title: '欧阳氏，示范里 22 号', photo: { id: 'p', size: 4, nth: 3 } } as Op
const vault = async (visit: string, id: string) => (visit === 'v' && id === 'p' ? new Uint8Array([0xff, 0xd8, 1, 2]).buffer : undefined)

test('the picture as it lies in the vault, under a name that tells nothing of the household', async () => {
  const file = await photoFile(op, vault)
  expect([file?.name, file?.type]).toEqual(['照片-3.jpg', 'image/jpeg'])
  expect([...new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual([0xff, 0xd8, 1, 2])
})
test('what cannot be opened, or is no photo, is no file', async () => {
  expect(await photoFile(op, async () => undefined)).toBeUndefined()
  expect(await photoFile({ ...op, photo: undefined }, vault)).toBeUndefined()
})
