// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { UnusablePhoto, mostPoints, shrinkPhoto, sizeOf } from './photo'

const png = (width: number, height: number) => {
  const head = new Uint8Array(33)
  const at = new DataView(head.buffer)
  at.setUint32(0, 0x89504e47)
  at.setUint32(16, width)
  at.setUint32(20, height)
  return head
}
const jpeg = (width: number, height: number) => {
  const exif = new Array<number>(300).fill(7)
  const frame = [0xff, 0xc2, 0, 17, 8, height >> 8, height & 255, width >> 8, width & 255]
  return new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 1, 46, ...exif, 0xff, 0xc4, 0, 4, 1, 2, ...frame, ...new Array<number>(20).fill(0)])
}

test('a file says how large its picture is, behind what a camera put before it', () => {
  expect(sizeOf(jpeg(4000, 3000))).toEqual({ width: 4000, height: 3000 })
  expect(sizeOf(png(640, 480))).toEqual({ width: 640, height: 480 })
  expect(sizeOf(new TextEncoder().encode('没有图片，只有文字，比较长的文字'))).toBeUndefined()
  expect(sizeOf(new Uint8Array([0xff, 0xd8, 0xff]))).toBeUndefined()
})

test('what would take more memory than phones have is refused before it is decoded', async () => {
  const side = Math.ceil(Math.sqrt(mostPoints)) + 1
  await expect(shrinkPhoto(new Blob([png(side, side)]))).rejects.toEqual(new UnusablePhoto('tooLarge'))
  await expect(shrinkPhoto(new Blob([jpeg(side, side)]))).rejects.toHaveProperty('why', 'tooLarge')
})
