// SPDX-License-Identifier: Apache-2.0
// Which figure's evidence lies open beside the page.  It lives in the page's address: Back closes
// it, and coming back from a record finds it open again.
import { computed } from 'vue'
import { type LocationQuery, useRoute, useRouter } from 'vue-router'

export interface Target {
  figure: string
  period: string
  area: string
}

export function readTarget(query: LocationQuery): Target | undefined {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const figure = text('evidence')
  return figure ? { figure, period: text('period'), area: text('area') } : undefined
}

export function writeTarget(query: LocationQuery, target?: Target): LocationQuery {
  const rest = { ...query }
  delete rest.evidence
  delete rest.period
  delete rest.area
  if (!target) return rest
  const open: LocationQuery = { ...rest, evidence: target.figure, period: target.period }
  return target.area ? { ...open, area: target.area } : open
}

export function useEvidenceTarget() {
  const route = useRoute()
  const router = useRouter()
  const target = computed(() => readTarget(route.query))
  const show = (wanted: Target) => router.push({ query: writeTarget(route.query, wanted) })
  const close = () => router.push({ query: writeTarget(route.query) })
  return { target, show, close }
}
