// SPDX-License-Identifier: Apache-2.0
// Every page that can be gone to by name.
import { computed } from 'vue'
import { soundsLike } from '../words/initials'
import { t } from '../words/words'
import { usePartner } from '../partner/usePartner'
import { useSchema } from './schema'
import { useSession } from './session'

export interface Place {
  label: string
  within: string
  to: string
}

export function usePlaces() {
  const schema = useSchema()
  const partner = usePartner()
  const session = useSession()
  return computed<Place[]>(() => {
    if (partner.value) return [{ label: t('packets.title'), within: '', to: '/packets' }]
    const lists = schema.readable.flatMap((module) =>
      module.records.flatMap((type) => {
        const at = `/records/${type.name}`
        const list = { label: type.label, within: module.label, to: at }
        const fresh = { label: t('list.new', { type: type.label }), within: module.label, to: `${at}/new` }
        return type.may.create ? [list, fresh] : [list]
      }),
    )
    const own = [
      { label: t('home.title'), within: '', to: '/' },
      { label: t('notices.title'), within: '', to: '/notices' },
      ...(schema.types.get('intake')?.may.create ? [{ label: t('calls.title'), within: '', to: '/calls/new' }] : []),
      ...(schema.types.get('slip')?.may.create ? [{ label: t('tasks.answer'), within: '', to: '/slips/new' }] : []),
      ...(session.who?.role === 'audit_admin' ? [{ label: t('askings.title'), within: '', to: '/askings' }] : []),
    ]
    const results = [
      { label: t('dashboard.title'), within: t('home.results'), to: '/dashboard' },
      { label: t('report.title'), within: t('home.results'), to: '/report' },
      { label: t('figures.title'), within: t('home.results'), to: '/figures' },
    ]
    return [...own, ...(session.figures ? results : []), ...lists]
  })
}

// Entered every day, by whoever may.
export const quick = ['/calls/new', '/records/visit/new', '/records/household/new']

// What was opened most often, of equals the latest; `used` is in the order of opening.
export function mostUsed(places: Place[], used: string[], most = 5): Place[] {
  const times = (place: Place) => used.filter((at) => at === place.to).length
  const known = places.filter((place) => used.includes(place.to) && !quick.includes(place.to) && place.to !== '/')
  return known.sort((a, b) => times(b) - times(a) || used.lastIndexOf(b.to) - used.lastIndexOf(a.to)).slice(0, most)
}

// The most there is room for; what begins with the words comes first.
export function findPlaces(places: Place[], typed: string, most = 9): Place[] {
  const found = places.filter((place) => soundsLike(place.label, typed))
  const begins = (place: Place) => (soundsLike(place.label.slice(0, typed.trim().length), typed) ? 0 : 1)
  return found.sort((a, b) => begins(a) - begins(b)).slice(0, most)
}
