// SPDX-License-Identifier: Apache-2.0
// Every word of the desk and the phone.  The labels of records and fields are not here: they are
// the server's.
import { dictionary } from './dictionary'
import zh from './zh.json'

export type Language = string
export type Key = keyof typeof zh
export const { languages, speak, t } = dictionary<Key>(zh, import.meta.glob<object>(['./*.json', '!./zh.json'], { import: 'default' }))
