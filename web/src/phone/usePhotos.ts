// SPDX-License-Identifier: Apache-2.0
// The photos of one visit on this phone: taken, shrunk, sealed, and made lines of the outbox when the
// visit is saved.  A photo that fails says why and touches nothing else.
import { computed, reactive, ref, watch } from 'vue'
import { call } from '../lib/api'
import { Problem } from '../lib/problem'
import type { Item, Page } from '../lib/types'
import { type Key, t } from '../words/words'
import type { New, Op } from './outbox'
import { keptOf } from './pack'
import { usePhone } from './phone'
import { UnusablePhoto, shrinkPhoto } from './photo'
import { isFull } from './store'

export interface Photo {
  id: string
  op?: Op // saved with the visit, not sent yet
}
const unusable: Record<UnusablePhoto['why'], Key> = { unreadable: 'phone.photo.unreadable', tooLarge: 'phone.photo.tooLarge' }
export type Photos = ReturnType<typeof usePhotos>

export function usePhotos(visit: () => string, packed: () => number | undefined) {
  const phone = usePhone()
  const unsaved = ref<string[]>([])
  const asked = ref<number>()
  const since = ref(phone.pack?.at ?? 0)
  const busy = ref(0)
  const told = ref<string[]>([])
  let taking = Promise.resolve()

  const lines = computed(() => phone.ops.filter((op) => op.photo && op.target === visit()))
  const list = computed((): Photo[] => [
    ...lines.value.filter((op) => op.state !== 'done').map((op) => ({ id: op.photo?.id ?? '', op })),
    ...unsaved.value.map((id) => ({ id })),
  ])
  // As the server said when the page opened or the day was downloaded, and what was sent since.
  const sentSince = computed(() => lines.value.filter((op) => op.state === 'done' && Date.parse(op.doneAt ?? '') > since.value).length)
  const stored = computed(() => (asked.value ?? packed() ?? 0) + sentSince.value)
  // A phone that locks itself while the camera is open lays the pack away; the limit stays the same.
  const most = ref(phone.pack?.mostPhotos ?? 0)
  watch(() => phone.pack, (pack) => {
    if (pack) most.value = pack.mostPhotos
  })
  const left = computed(() => Math.max(0, most.value - stored.value - list.value.length - busy.value))

  watch([visit, () => phone.photoChanges, () => phone.ops], async ([id]) => {
    const found = await phone.photos.unsaved(id)
    if (id === visit()) unsaved.value = found
  }, { immediate: true })

  // With network the server knows best; without its answer the pack has to do.
  async function ask() {
    if (!phone.network) return
    const at = Date.now()
    const page = await call<Page<Item>>(`/api/records/visit/${visit()}/attachments`).catch((error: unknown) => {
      if (error instanceof Problem) return undefined
      throw error
    })
    if (!page) return
    since.value = at
    asked.value = keptOf(page)
  }
  function take(files: File[]) {
    told.value = []
    const room = left.value
    if (files.length > room) told.value.push(t('phone.photo.tooMany', { most: most.value, n: files.length - room }))
    const going = files.slice(0, room)
    busy.value += going.length
    taking = going.reduce((before, file) => before.then(() => one(file)), taking)
  }
  async function one(file: File) {
    try {
      await phone.photos.keep(visit(), await shrinkPhoto(file))
    } catch (error) {
      told.value.push(why(file, error))
    } finally {
      busy.value -= 1
    }
  }
  function why(file: File, error: unknown): string {
    const name = file.name
    if (isFull(error)) return t('phone.photo.full', { name })
    if (error instanceof UnusablePhoto) return t(unusable[error.why], { name })
    throw error
  }
  // The lines that send what is here, once all that was chosen is sealed.
  async function toSend(title: string): Promise<New[]> {
    await taking
    const ids = await phone.photos.unsaved(visit())
    const before = stored.value + lines.value.filter((op) => op.state !== 'done').length
    return Promise.all(ids.map(async (id, at): Promise<New> => {
      const size = (await phone.photos.read(visit(), id))?.byteLength ?? 0
      return { record: 'visit', target: visit(), title, fields: [], photo: { id, size, nth: before + at + 1 } }
    }))
  }
  async function drop(photo: Photo) {
    told.value = []
    if (photo.op) await phone.remove(photo.op)
    else await phone.photos.drop(visit(), photo.id)
  }
  return reactive({ visit: computed(visit), list, stored, most, left, busy, told, take, toSend, drop, ask })
}
