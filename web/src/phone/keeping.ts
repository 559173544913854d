// SPDX-License-Identifier: Apache-2.0
// What is not yet saved with a visit: drafts of what was typed, and photos taken.  Sealed in the vault
// from the first moment, so that a page which is closed under her hands loses neither.
import { ref } from 'vue'
import { newId } from '../lib/ids'
import { type Op, photoAt, photosOf } from './outbox'
import { isFull } from './store'
import type { Vault } from './vault'
import type { Home } from './pack'
import type { Values } from '../lib/types'

// What was typed at one door.  A draft goes by the visit's id, that of a door nobody planned by
// `doorDraft`; `ids` are those that its lines will have once it is saved.
export interface Typed {
  home?: Home
  anew?: boolean
  made?: Values
  visit: Values
  ids?: { home: string; visit: string }
}
export interface Unfinished {
  name: string
  typed: Typed
}
export const doorDraft = 'door'

export function openKeeping(vault: () => Vault | undefined, ops: () => Op[]) {
  const full = ref(false) // the phone had no room for what was written last
  const photoChanges = ref(0)
  const draftChanges = ref(0)
  let waiting: (() => void)[] = []

  const drafts = {
    read: async (id: string) => vault()?.read<Typed>(`draft/${id}`),
    // Those that this person's key opens.
    all: async (): Promise<Unfinished[]> => {
      const names = ((await vault()?.names('draft/')) ?? []).map((name) => name.slice('draft/'.length))
      const found = await Promise.all(names.map(async (name) => ({ name, typed: await drafts.read(name) })))
      return found.flatMap(({ name, typed }) => (typed ? { name, typed } : []))
    },
    // Its photos go with it.
    discard: async ({ name, typed }: Unfinished) => {
      for (const visit of [name, typed.ids?.visit ?? ''])
        for (const id of await photos.unsaved(visit)) await photos.drop(visit, id)
      await vault()?.remove(`draft/${name}`)
    },
    // False when it could not be kept: what the page shows is then all there is.
    keep: async (id: string, value: Typed): Promise<boolean> => {
      const open = vault()
      if (!open?.isOpen()) return false
      try {
        await open.write(`draft/${id}`, value)
        draftChanges.value += 1
        full.value = false
      } catch (error) {
        if (!isFull(error)) throw error
        full.value = true
      }
      return !full.value
    },
  }
  const photos = {
    // Of one visit, those that no line of the outbox names.
    unsaved: async (visit: string): Promise<string[]> => {
      const saved = new Set(ops().map((op) => op.photo?.id))
      const names = (await vault()?.names(photosOf(visit))) ?? []
      return names.map((name) => name.slice(photosOf(visit).length)).filter((id) => !saved.has(id))
    },
    read: async (visit: string, id: string) => vault()?.readBytes(photoAt(visit, id)),
    // A camera that took longer than the lock: sealed once the phone is open again.  Rejects when the
    // phone has no room (isFull).
    keep: async (visit: string, photo: Blob) => {
      if (!vault()?.isOpen()) await new Promise<void>((resolve) => waiting.push(resolve))
      await vault()?.writeBytes(photoAt(visit, newId()), await photo.arrayBuffer())
      photoChanges.value += 1
    },
    // To the visit they turn out to belong to.
    move: async (from: string, to: string) => {
      for (const id of await photos.unsaved(from)) {
        const bytes = await photos.read(from, id)
        if (!bytes) continue
        await vault()?.writeBytes(photoAt(to, id), bytes)
        await vault()?.remove(photoAt(from, id))
      }
      photoChanges.value += 1
    },
    drop: async (visit: string, id: string) => {
      await vault()?.remove(photoAt(visit, id))
      photoChanges.value += 1
    },
  }
  return {
    drafts, photos, photoChanges, draftChanges, full,
    opened: () => {
      for (const go of waiting.splice(0)) go()
    },
    // Another person may sign in next: her vault is not the place for it.
    closed: () => {
      waiting = []
    },
  }
}
