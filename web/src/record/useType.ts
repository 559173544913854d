// SPDX-License-Identifier: Apache-2.0
import { computed } from 'vue'
import { useSchema } from '../app/schema'
import { Problem } from '../lib/problem'
import type { RecordType } from '../lib/types'
import { t } from '../words/words'

const nothing: RecordType = {
  name: '',
  label: '',
  fields: [],
  steps: [],
  may: { read: false, create: false, change: false, export: false, steps: [] },
}

// The type a page is about, and what to tell when there is none or the reader may not see it.
export function useType(name: () => string) {
  const schema = useSchema()
  const type = computed(() => schema.types.get(name()) ?? { ...nothing, label: t('type.none') })
  const refusal = computed(() => {
    if (type.value.may.read) return undefined
    return new Problem({ status: schema.types.has(name()) ? 403 : 404 })
  })
  return { type, refusal }
}
