// SPDX-License-Identifier: Apache-2.0
// Who is signed in.  `ended` is true while her session has run out under an open page: the page
// stays, a sign-in lies over it, and nothing typed is lost.  `locked`: she left her desk; what the
// page shows is covered as well, and the server knows no session that a passer-by could take up.
import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { call, useToken, whenSignedOut } from '../lib/api'
import { Problem } from '../lib/problem'
import type { Session } from '../lib/types'

export const useSession = defineStore('session', () => {
  const who = ref<Session>()
  const ended = ref(false)
  const locked = ref(false)
  // Whoever the server does not bar: it answers for every single figure again.
  const figures = computed(() => who.value?.figures !== false)
  const login = ref('') // as it was typed, for signing in again

  function begin(session: Session) {
    who.value = session
    ended.value = false
    locked.value = false
    useToken(session.csrf)
  }

  // True when the browser still holds a session.
  async function resume(): Promise<boolean> {
    if (who.value) return true
    try {
      begin(await call<Session>('/api/session'))
      return true
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return false
      throw error
    }
  }

  async function signIn(name: string, password: string) {
    begin(await call<Session>('/api/session', { method: 'POST', body: { login: name, password } }))
    login.value = name
  }

  // Covers the page at once, whether or not the server can be told.
  async function lock() {
    locked.value = true
    ended.value = true
    await call('/api/session', { method: 'DELETE' }).catch(() => undefined)
  }

  // Signs out here even when the server cannot be told.
  async function signOut() {
    try {
      await call('/api/session', { method: 'DELETE' })
    } finally {
      who.value = undefined
      useToken('')
    }
  }

  whenSignedOut(() => {
    ended.value = who.value !== undefined
  })
  return { who, ended, locked, figures, login, resume, signIn, lock, signOut }
})
