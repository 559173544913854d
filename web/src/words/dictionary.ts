// SPDX-License-Identifier: Apache-2.0
// The words of one application, by key.  Chinese comes with the first load and is what every other
// language falls back to; another language is one more file, loaded when it is chosen.
import { shallowRef } from 'vue'

export const languages = [
  { name: 'zh', label: '中文', tag: 'zh-CN' },
  { name: 'en', label: 'English', tag: 'en' },
] as const
export type Language = (typeof languages)[number]['name']
type Others<K extends string> = Record<Exclude<Language, 'zh'>, () => Promise<Record<K, string>>>

export function dictionary<K extends string>(zh: Record<K, string>, others: Others<K>) {
  const words = shallowRef<Record<K, string>>(zh)

  async function speak(language: Language): Promise<void> {
    words.value = language === 'zh' ? zh : { ...zh, ...(await others[language]()) }
    document.documentElement.lang = languages.find((one) => one.name === language)?.tag ?? 'zh-CN'
  }
  // The words of `key`, `{name}` replaced by the value of that name.
  function t(key: K, values: Record<string, string | number> = {}): string {
    return (words.value[key] as string).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  }
  return { speak, t }
}
