// SPDX-License-Identifier: Apache-2.0
// What is typed into a form is kept while it is typed: in this browser tab only, for this account,
// and without the fields that are protected, which have no place in a browser's memory.  What was left
// unfinished can be listed, and is gone with the sign-out.
import { onScopeDispose, ref, watch } from 'vue'
import { useSession } from '../app/session'
import { moment } from '../lib/format'
import type { Field, Values } from '../lib/types'
import { isLetGo } from '../lib/unsaved'
import { blank } from './check'

export interface Kept {
  at: string
  title: string
  to: string // the page it is taken up on
  values: Values
  seen: Values // what was stored when she began
  more: Record<string, string> // what the form keeps besides its fields
  left: string[] // filled in, but protected: to be typed again
}

export const unkept = (field: Field) => field.privacy === 'sensitive' || field.privacy === 'sealed'

export function withoutUnkept(fields: Field[], values: Values): Values {
  const out = fields.filter(unkept).map((field) => field.name)
  return Object.fromEntries(Object.entries(values).filter(([name]) => !out.includes(name)))
}

const placeOf = (account = '') => `jinguo.draft.${account}.`

export interface LeftDraft {
  place: string
  title: string
  to: string
  at: string
}
// The latest first.
export function draftsOf(account: string | undefined): LeftDraft[] {
  const places = Object.keys(sessionStorage).filter((name) => name.startsWith(placeOf(account)))
  const all = places.flatMap((place) => {
    const kept = readAt(place)
    return kept ? [{ place, title: kept.title, to: kept.to, at: kept.at }] : []
  })
  return all.sort((a, b) => b.at.localeCompare(a.at))
}
export function dropDraft(place: string): void {
  sessionStorage.removeItem(place)
}
function readAt(place: string): Kept | undefined {
  try {
    const text = sessionStorage.getItem(place)
    return text ? (JSON.parse(text) as Kept) : undefined
  } catch {
    return undefined
  }
}

// `path` tells drafts apart; `to` is where it is taken up, if not there.
export function useKeptDraft(path: string, form: { title: () => string; to?: string }) {
  const place = `${placeOf(useSession().who?.account)}${path}`
  const savedAt = ref('') // "" while nothing is kept
  let timer: ReturnType<typeof setTimeout> | undefined
  let stop: () => void = () => undefined

  const read = () => readAt(place)
  // `now` tells what to keep, or nothing while the form is as it was.
  function follow(fields: () => Field[], now: () => Pick<Kept, 'values' | 'seen' | 'more'> | undefined) {
    function keep() {
      const found = now()
      if (!found || isLetGo()) return
      const { values, seen, more } = found
      const left = fields().filter((f) => unkept(f) && !blank(values[f.name]) && values[f.name] !== seen[f.name])
      const at = new Date().toISOString()
      const kept: Kept = {
        at, title: form.title(), to: form.to ?? path, values: withoutUnkept(fields(), values), seen: withoutUnkept(fields(), seen), more,
        left: left.map((field) => field.label),
      }
      sessionStorage.setItem(place, JSON.stringify(kept))
      savedAt.value = moment(at)
    }
    const watching = watch(now, () => {
      clearTimeout(timer)
      timer = setTimeout(keep, 400)
    }, { deep: true })
    // Left before the pause was over: kept all the same.
    stop = () => {
      watching()
      clearTimeout(timer)
    }
    onScopeDispose(() => {
      if (stop === ended) return
      stop()
      keep()
    })
  }
  function ended() {
    clearTimeout(timer)
  }
  // Stops before it removes: a watcher still running would bring the draft back.
  function drop() {
    stop()
    stop = ended
    clear()
  }
  // Starting over: what is typed from now on is kept again.
  function clear() {
    sessionStorage.removeItem(place)
    savedAt.value = ''
  }
  return { savedAt, read, follow, clear, drop }
}
