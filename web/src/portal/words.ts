// SPDX-License-Identifier: Apache-2.0
// Every word of the residents' pages.
import { dictionary } from '../words/dictionary'
import zh from './words/zh.json'

export { type Language, languages } from '../words/dictionary'
export type Key = keyof typeof zh
export const { speak, t } = dictionary<Key>(zh, { en: async () => (await import('./words/en.json')).default })
