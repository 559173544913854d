// SPDX-License-Identifier: Apache-2.0
// A photo made small enough to send and freed of everything but its picture: drawing it anew leaves
// position, time and device of the camera behind.  Rejects with an UnusablePhoto.
export const photoLimit = 300 * 1024
const longest = 1600
// Four bytes a point once decoded: more than this and phones close the page instead.
export const mostPoints = 120_000_000

export class UnusablePhoto extends Error {
  readonly why: 'unreadable' | 'tooLarge'
  constructor(why: 'unreadable' | 'tooLarge') {
    super(why)
    this.why = why
  }
}

export async function shrinkPhoto(photo: Blob, limit = photoLimit): Promise<Blob> {
  const size = sizeOf(new Uint8Array(await photo.slice(0, headBytes).arrayBuffer()))
  if (size && size.width * size.height > mostPoints) throw new UnusablePhoto('tooLarge')
  const bitmap = await createImageBitmap(photo, { imageOrientation: 'from-image' }).catch(() => {
    throw new UnusablePhoto('unreadable')
  })
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
  throw new UnusablePhoto('tooLarge')
}

function draw(bitmap: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const paint = canvas.getContext('2d')
  if (!paint) throw new UnusablePhoto('tooLarge')
  // What shows through is paper, not the black of JPEG.
  paint.fillStyle = '#fff'
  paint.fillRect(0, 0, canvas.width, canvas.height)
  paint.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new UnusablePhoto('unreadable'))), 'image/jpeg', quality)
  })
}

// Points by what the file says of itself (ISO/IEC 10918-1 B.2.2, PNG 11.2.2); undefined where it
// says nothing that is understood here, and decoding decides.
const headBytes = 512 * 1024 // behind Exif with its preview
export function sizeOf(head: Uint8Array): { width: number; height: number } | undefined {
  const at = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (head.length >= 24 && at.getUint32(0) === 0x89504e47) return { width: at.getUint32(16), height: at.getUint32(20) }
  if (head.length < 4 || at.getUint16(0) !== 0xffd8) return undefined
  for (let place = 2; place + 9 <= head.length && at.getUint8(place) === 0xff;) {
    const marker = at.getUint8(place + 1)
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (frame) return { width: at.getUint16(place + 7), height: at.getUint16(place + 5) }
    place += 2 + at.getUint16(place + 2)
  }
  return undefined
}
