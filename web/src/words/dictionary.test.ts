// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { dictionary } from './dictionary'

test('a further language is a file: offered by its own name, spoken, with Chinese where it has no words yet', async () => {
  const files = {
    './words/ja.json': () => Promise.resolve({ hello: 'こんにちは、{name}' }),
    './words/en.json': () => Promise.resolve({ hello: 'Hello, {name}', bye: 'Bye' }),
  }
  const { languages, speak, t } = dictionary({ hello: '您好，{name}', bye: '再见' }, files)
  expect(languages.map((one) => `${one.name} ${one.label} ${one.tag}`)).toEqual(['zh 中文 zh-CN', 'ja 日本語 ja', 'en English en'])
  await speak('ja')
  expect([t('hello', { name: '甲' }), t('bye'), document.documentElement.lang]).toEqual(['こんにちは、甲', '再见', 'ja'])
  await speak('fr')
  expect([t('bye'), document.documentElement.lang]).toEqual(['再见', 'zh-CN'])
})
