// SPDX-License-Identifier: Apache-2.0
// Every word of the pages, by key.  Chinese comes with the first load and is what every other
// language falls back to; another language is one more file beside this one.  The labels of records
// and fields are not here: they are the server's.
import { shallowRef } from 'vue'
import zh from './zh.json'

export type Key = keyof typeof zh
type Words = Record<Key, string>

export const languages = [
  { name: 'zh', label: '中文', tag: 'zh-CN' },
  { name: 'en', label: 'English', tag: 'en' },
] as const
export type Language = (typeof languages)[number]['name']

const words = shallowRef<Words>(zh)

export async function speak(language: Language): Promise<void> {
  words.value = language === 'zh' ? zh : { ...zh, ...(await import('./en.json')).default }
  document.documentElement.lang = languages.find((one) => one.name === language)?.tag ?? 'zh-CN'
}

// The words of `key`, `{name}` replaced by the value of that name.
export function t(key: Key, values: Record<string, string | number> = {}): string {
  return words.value[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
