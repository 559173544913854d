// SPDX-License-Identifier: Apache-2.0
// What is changed on a page of its own leads back to the room, and the tab, it was seen in.
import { computed } from 'vue'
import { type LocationQuery, useRoute } from 'vue-router'

export function useWayBack() {
  const route = useRoute()
  return computed(() => {
    if (route.name !== 'case') return {}
    const { tab } = route.query
    return { room: String(route.params.id), ...(tab && { tab }) }
  })
}
export function roomOf({ room, tab }: LocationQuery) {
  return typeof room === 'string' ? { name: 'case', params: { id: room }, query: tab ? { tab } : {} } : undefined
}
