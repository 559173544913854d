// SPDX-License-Identifier: Apache-2.0
// Every word of the desk and the phone.  The labels of records and fields are not here: they are
// the server's.
import { dictionary } from './dictionary'
import zh from './zh.json'

export { type Language, languages } from './dictionary'
export type Key = keyof typeof zh
export const { speak, t } = dictionary<Key>(zh, { en: async () => (await import('./en.json')).default })
