// SPDX-License-Identifier: Apache-2.0
// Somebody of a linked body: police, court, school.  Her packets are all there is for her here.
import { computed } from 'vue'
import { useSession } from '../app/session'

export const isPartner = (role: string | undefined) => role === 'member_body'

export function usePartner() {
  const session = useSession()
  return computed(() => isPartner(session.who?.role))
}
