// SPDX-License-Identifier: Apache-2.0
// Counts, lists and notices.  Terms move with the clock, so the counts are asked again each minute.
import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { Written } from '../lib/types'
import { useSession } from '../app/session'
import { address, call } from '../lib/api'
import { idleFor } from '../lib/presence'
import { useForget } from '../record/useRecords'
import { useSubmit } from '../record/useSubmit'
import type { ListName, NoticeItem, NoticePage, WorkCounts, WorkPage } from './types'

const every = 60_000

export function useCounts() {
  const session = useSession()
  return useQuery({
    queryKey: ['work', 'counts'],
    queryFn: () => call<WorkCounts>('/api/work', { poll: idleFor() >= every }),
    refetchInterval: every,
    enabled: computed(() => !session.ended),
  })
}
export function useWorkList(list: MaybeRefOrGetter<ListName>, page: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['work', list, page],
    queryFn: () => call<WorkPage>(address(`/api/work/${toValue(list)}`, { page: toValue(page), size: 10 })),
    placeholderData: keepPreviousData,
  })
}
export function useNotices(unread: MaybeRefOrGetter<boolean>, page: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['notices', unread, page],
    queryFn: () => call<NoticePage>(address('/api/notices', { unread: toValue(unread) ? 1 : undefined, page: toValue(page), size: 20 })),
    placeholderData: keepPreviousData,
  })
}
// Marks notices as read, one by one; opened is read, and whether that could be noted is no reason to wait.
export function useReading() {
  const forget = useForget()
  const { busy, problem, submit } = useSubmit((body, once) =>
    call<Written>(`/api/notices/${String(body)}/read`, { method: 'POST', body: {}, once }),
  )
  async function read(notices: NoticeItem[]) {
    for (const notice of notices) if (!(await submit(notice.id))) break
    await forget()
  }
  function opened(notice: NoticeItem) {
    if (!notice.read) void read([notice])
  }
  return { busy, problem, read, opened }
}
