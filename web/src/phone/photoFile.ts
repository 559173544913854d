// SPDX-License-Identifier: Apache-2.0
// A photo that has nowhere to go, out of the vault as a file.  Its name says which of the visit it is
// and nothing of the household: it will stand in the phone's downloads, where anybody reads it.
import { t } from '../words/words'
import type { Op } from './outbox'

// Undefined where it cannot be opened: the phone is locked, or its password was another.
export async function photoFile(op: Op, read: (visit: string, id: string) => Promise<ArrayBuffer | undefined>): Promise<File | undefined> {
  const bytes = op.photo && (await read(op.target, op.photo.id))
  return bytes && new File([bytes], t('phone.photo.file', { n: op.photo?.nth ?? 1 }), { type: 'image/jpeg' })
}
