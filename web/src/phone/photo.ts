// SPDX-License-Identifier: Apache-2.0
// A photo made small enough to send and freed of everything but its picture: drawing it anew leaves
// position, time and device of the camera behind.  Rejects what is no picture.
export const photoLimit = 300 * 1024
const longest = 1600

export async function shrinkPhoto(photo: Blob, limit = photoLimit): Promise<Blob> {
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' })
  try {
    for (let side = longest; side >= 200; side = Math.floor(side * 0.75)) {
      for (const quality of [0.8, 0.6, 0.4]) {
        const drawn = await draw(bitmap, side, quality)
        if (drawn.size <= limit) return drawn
      }
    }
  } finally {
    bitmap.close()
  }
  throw new Error('photo')
}

function draw(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('photo'))), 'image/jpeg', quality)
  })
}
