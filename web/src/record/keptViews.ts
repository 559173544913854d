// SPDX-License-Identifier: Apache-2.0
// What this browser kept of saved searches before the server did: handed over once, each under a key
// of its own, so that an answer lost on the way makes no second one.  What the server refuses stays
// here until its owner removes it.
import { Problem, tell } from '../lib/problem'

export interface Kept {
  name: string
  record: string
  query: Record<string, string>
  once?: string
  refused?: string // why, in the server's words
}

const placeOf = (account: string) => `jinguo.views.${account}`

export function keptViews(account: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(account)) ?? '[]')
    return Array.isArray(kept) ? (kept as Kept[]) : []
  } catch {
    return []
  }
}

function keep(account: string, views: Kept[]) {
  if (views.length) localStorage.setItem(placeOf(account), JSON.stringify(views))
  else localStorage.removeItem(placeOf(account))
}

export function dropKept(account: string, view: Kept) {
  keep(account, keptViews(account).filter((one) => one.record !== view.record || one.name !== view.name))
}

// Stops at the first that gets no answer; what waits is tried again the next time.  Answers how many
// were taken over.
export async function handOver(account: string, give: (view: Kept, once: string) => Promise<unknown>): Promise<number> {
  keep(account, keptViews(account).map((view) => ({ ...view, once: view.once ?? crypto.randomUUID() })))
  let taken = 0
  for (const view of keptViews(account).filter((one) => !one.refused)) {
    try {
      await give(view, view.once ?? '')
      dropKept(account, view)
      taken += 1
    } catch (error) {
      if (!(error instanceof Problem) || ![403, 404, 409, 422].includes(error.status)) return taken
      const refused = [tell(error).what, tell(error).next].join('；')
      keep(account, keptViews(account).map((one) => (one.once === view.once ? { ...one, refused } : one)))
    }
  }
  return taken
}
