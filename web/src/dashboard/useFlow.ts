// SPDX-License-Identifier: Apache-2.0
// Asks the figures of one view of the flow.  A figure that the book does not have, or that this
// reader may not ask, leaves its column empty.
import { useQueries } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useSchema } from '../app/schema'
import { address } from '../lib/api'
import { day } from '../lib/format'
import { today } from '../lib/today'
import { t } from '../words/words'
import { choiceRows, flows, monthRows, questionsOf, type View } from './flow'
import { askFigure } from './headline'

export function useFlow(view: MaybeRefOrGetter<View>, year: MaybeRefOrGetter<string>, area: MaybeRefOrGetter<string>) {
  const schema = useSchema()
  const now = today()
  const questions = computed(() => (toValue(year) ? questionsOf(toValue(view), toValue(year), now) : []))
  const answers = useQueries({
    queries: computed(() =>
      questions.value.map(({ column, period, by }) => {
        const at = address(`/api/figures/${column.figure}`, { period, area: toValue(area), ...(by && { by }) })
        return { queryKey: ['figure', at], queryFn: () => askFigure(at) }
      }),
    ),
  })
  const busy = computed(() => answers.value.some((answer) => answer.isPending))
  const error = computed(() => answers.value.find((answer) => answer.error)?.error ?? undefined)
  const answered = computed(() => questions.value.map((question, n) => ({ ...question, figure: answers.value[n]?.data ?? undefined })))
  const rows = computed(() => {
    const which = toValue(view)
    if (which === 'month')
      return monthRows(toValue(year), now, toValue(area), answered.value).map((row) => ({ ...row, label: t('flow.month', { n: Number(row.key.slice(5)) }) }))
    const field = schema.types.get(flows[which].record)?.fields.find((one) => one.name === which)
    return field ? choiceRows(which, toValue(area), field, t('flow.rest'), answered.value) : []
  })
  const labelOf = (figure: string) => answered.value.find((one) => one.column.figure === figure)?.figure
  const until = day(now)
  return { rows, busy, error, labelOf, until }
}
