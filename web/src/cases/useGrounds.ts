// SPDX-License-Identifier: Apache-2.0
// The grounds of one case that still hold, as what leaves the house is offered them.
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { useSchema } from '../app/schema'
import { choiceLabel, day } from '../lib/format'
import { t } from '../words/words'
import { useKept } from './useKept'

export function useGrounds(caseId: MaybeRefOrGetter<string>) {
  const schema = useSchema()
  const consents = useKept('consent', () => toValue(caseId))
  return computed(() => {
    const field = schema.types.get('consent')?.fields.find((f) => f.name === 'ground')
    return (consents.data.value?.items ?? []).filter((item) => item.fields.state === 'given').map((item) => ({
      name: item.id,
      label: t('tasks.ground', { ground: field ? choiceLabel(field, String(item.fields.ground)) : '', day: day(String(item.fields.given_on)) }),
    }))
  })
}
