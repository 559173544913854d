// SPDX-License-Identifier: Apache-2.0
// How long a term still has, as people say it.
import { t } from '../words/words'

const day = 24 * 60 * 60 * 1000

export interface Left {
  words: string
  tone: 'late' | 'near' | 'far'
}

// `due`: the first moment that is too late.
export function timeLeft(due: string, now = new Date()): Left {
  const ms = new Date(due).getTime() - now.getTime()
  if (ms <= 0) {
    const late = Math.floor(-ms / day)
    return { words: late ? t('work.lateDays', { n: late }) : t('work.late'), tone: 'late' }
  }
  if (ms < day) return { words: t('work.hours', { n: Math.max(1, Math.floor(ms / 3_600_000)) }), tone: 'near' }
  const days = Math.floor(ms / day)
  return { words: t('work.days', { n: days }), tone: days <= 3 ? 'near' : 'far' }
}
