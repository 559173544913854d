// SPDX-License-Identifier: Apache-2.0
// Which figure's evidence lies open beside the page.  It lives in the page's address: Back closes
// it, and coming back from a record finds it open again.
import { computed } from 'vue'
import { type LocationQuery, useRoute, useRouter } from 'vue-router'

export interface Target {
  figure: string
  period: string
  area: string
  // One group alone: what the figure is broken down by, and the group's key, "" for the rest.
  by?: string
  part?: string
}

export function readTarget(query: LocationQuery): Target | undefined {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const figure = text('evidence')
  const by = text('by')
  return figure ? { figure, period: text('period'), area: text('area'), ...(by && { by, part: text('part') }) } : undefined
}

export function writeTarget(query: LocationQuery, target?: Target): LocationQuery {
  const rest = { ...query }
  delete rest.evidence
  delete rest.period
  delete rest.area
  delete rest.by
  delete rest.part
  if (!target) return rest
  return {
    ...rest, evidence: target.figure, period: target.period, ...(target.area && { area: target.area }),
    ...(target.by && { by: target.by, part: target.part ?? '' }),
  }
}

export function useEvidenceTarget() {
  const route = useRoute()
  const router = useRouter()
  const target = computed(() => readTarget(route.query))
  const show = (wanted: Target) => router.push({ query: writeTarget(route.query, wanted) })
  const close = () => router.push({ query: writeTarget(route.query) })
  return { target, show, close }
}
