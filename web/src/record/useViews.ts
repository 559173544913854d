// SPDX-License-Identifier: Apache-2.0
// The saved views of one kind of record, and what may be done with them.
import { useQuery } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useSchema } from '../app/schema'
import { useSession } from '../app/session'
import { address, call } from '../lib/api'
import type { Item, Page, Value, Values, Written } from '../lib/types'
import { dropKept, handOver, type Kept, keptViews } from './keptViews'
import { useSubmit } from './useSubmit'
import { fieldsOf, textOf, type View, viewOf } from './views'

const at = '/api/records/saved_view'
const most = 100

export function useViews(record: () => string) {
  const session = useSession()
  const schema = useSchema()
  const account = computed(() => session.who?.account ?? '')
  const may = computed(() => schema.types.get('saved_view')?.may)
  const asked = computed(() => address(at, { 'f.record': record(), 'f.state': 'in_use', size: most, may: 1 }))
  const waiting = ref<Kept[]>([])
  const give = (view: Kept, once: string) =>
    call<Written>(at, { method: 'POST', body: fieldsOf(view.record, view.name, textOf(view.query), []), once })
  const { data, error, refetch } = useQuery({
    queryKey: ['views', asked],
    queryFn: async () => {
      if (may.value?.create) await handOver(account.value, give)
      waiting.value = keptViews(account.value)
      return call<Page<Item>>(asked.value)
    },
    enabled: computed(() => may.value?.read === true && !session.ended),
  })
  const views = computed(() => (data.value?.items ?? []).map((item) => viewOf(item, account.value)))
  const kept = computed(() => waiting.value.filter((view) => view.record === record()))

  const { busy, problem, submit } = useSubmit<Written>((order, once) => {
    const { to, method, body } = order as { to: string; method: 'POST' | 'PATCH'; body: unknown }
    return call<Written>(to, { method, body, once })
  })
  async function write(to: string, method: 'POST' | 'PATCH', body: unknown) {
    const done = (await submit({ to, method, body })) !== undefined
    if (done) await refetch()
    return done
  }
  const change = (view: View, fields: Values) => {
    const changes = Object.entries(fields).map(([name, now]): [string, { old: Value; new: Value }] => [name, { old: view.item.fields[name] ?? null, new: now }])
    return write(`${at}/${view.item.id}`, 'PATCH', { changes: Object.fromEntries(changes) })
  }

  // Her own of the same name means the new question from now on.
  function save(name: string, query: string, columns: string[]) {
    const before = views.value.find((view) => view.mine && view.name === name)
    const fields = fieldsOf(record(), name, query, columns)
    return before ? change(before, { query: fields.query ?? null, columns: fields.columns ?? null }) : write(at, 'POST', fields)
  }
  const rename = (view: View, name: string) => change(view, { name })
  const share = (view: View, on: boolean) => change(view, { shared_with: on ? (session.who?.unit ?? null) : null })
  const remove = (view: View) => write(`${at}/${view.item.id}/steps/revoke`, 'POST', {})
  // One at a time opens the list.
  async function makeUsual(view: View, on: boolean) {
    for (const other of views.value.filter((one) => one.usual && one.item.id !== view.item.id))
      if (on && !(await change(other, { usual: false }))) return false
    return change(view, { usual: on })
  }
  function forgetKept(view: Kept) {
    dropKept(account.value, view)
    waiting.value = keptViews(account.value)
  }
  return { may, views, kept, loaded: data, error, refetch, busy, problem, save, rename, share, remove, makeUsual, forgetKept }
}
