// SPDX-License-Identifier: Apache-2.0
// Every word of the residents' pages.
import { dictionary } from '../words/dictionary'
import zh from './words/zh.json'

export type Language = string
export type Key = keyof typeof zh
export const { languages, speak, t } = dictionary<Key>(zh, import.meta.glob<object>(['./words/*.json', '!./words/zh.json'], { import: 'default' }))
