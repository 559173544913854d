// SPDX-License-Identifier: Apache-2.0
// The words of one application, by key.  Chinese comes with the first load and is what every other
// language falls back to; another language is one more file beside zh.json, named by its tag
// (ja.json), and nothing else: it is offered under its own name and loaded when it is chosen.
import { shallowRef } from 'vue'

export interface Offered {
  name: string // of the file: zh, en, ja
  label: string // as its own speakers call it
  tag: string
}
type Files = Record<string, () => Promise<object>>

export function dictionary<K extends string>(zh: Record<K, string>, files: Files) {
  const others = new Map(Object.entries(files).map(([path, load]) => [/([\w-]+)\.json$/.exec(path)?.[1] ?? path, load]))
  const languages: Offered[] = [
    { name: 'zh', label: '\u4e2d\u6587', tag: 'zh-CN' },
    ...[...others.keys()].filter((name) => name !== 'zh').map((name) => ({ name, label: ownName(name), tag: name })),
  ]
  const words = shallowRef<Record<K, string>>(zh)

  async function speak(language: string): Promise<void> {
    const load = language === 'zh' ? undefined : others.get(language)
    words.value = load ? { ...zh, ...(await load()) } : zh
    document.documentElement.lang = languages.find((one) => load && one.name === language)?.tag ?? 'zh-CN'
  }
  // The words of `key`, `{name}` replaced by the value of that name.
  function t(key: K, values: Record<string, string | number> = {}): string {
    return (words.value[key] as string).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  }
  return { languages, speak, t }
}

// Older browsers name no language: then its tag has to do.
function ownName(tag: string): string {
  if (!('DisplayNames' in Intl)) return tag
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
}
