// SPDX-License-Identifier: Apache-2.0
// The steps this reader may take with one record now, as the server says of that record.  What her
// post could do, had somebody else entered it, is named as barred.
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useSession } from '../app/session'
import type { Item, RecordType, Step } from '../lib/types'

export function stepsOf(type: RecordType, item: Item | undefined, account: string | undefined) {
  const onward = type.steps.filter((s) => s.from === item?.fields.state)
  const own = item?.created_by === account
  const barred = (s: Step) => s.another === true && own && type.may.steps.includes(s.name)
  return {
    steps: onward.filter((s) => !barred(s) && item?.may?.steps.includes(s.name)),
    barred: onward.filter(barred),
  }
}

export function useSteps(type: MaybeRefOrGetter<RecordType>, item: MaybeRefOrGetter<Item | undefined>) {
  const session = useSession()
  const both = computed(() => stepsOf(toValue(type), toValue(item), session.who?.account))
  return { steps: computed(() => both.value.steps), barred: computed(() => both.value.barred) }
}
