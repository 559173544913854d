// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import en from './en.json'
import { type Key, speak, t } from './words'
import zh from './zh.json'

const sources = import.meta.glob<string>('../**/*.{vue,ts}', {
  query: '?raw', import: 'default', eager: true,
})
// What route.ts and the like hold are the endings of addresses, data and not words on a page.
const files = Object.entries(sources)
  .filter(([name]) => !/\.test\.ts$|\/api\/types|\/words\.ts|\/dictionary\.ts|\/initials\.ts|\/route\.ts/.test(name))
  .map(([name, text]) => ({ name, text }))
const keys = Object.keys(zh) as Key[]
const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()

afterEach(() => speak('zh'))

test('both languages have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort())
})

test('English uses no value that Chinese does not fill in', () => {
  const more = keys.filter((key) => blanks(en[key]).some((name) => !blanks(zh[key]).includes(name)))
  expect(more.filter((key) => key !== 'value.day')).toEqual([])
})

test('no key is left over (a key that is missing does not compile)', () => {
  const all = files.map((file) => file.text).join('\n')
  expect(keys.filter((key) => !all.includes(`'${key}'`))).toEqual([])
})

test('no page has words of its own', () => {
  const own = files.flatMap(({ name, text }) => {
    const code = text.replace(/<!--[\s\S]*?-->/g, '').replace(/^\s*\/\/.*$/gm, '').replace(/ \/\/ .*$/gm, '')
    const found = code.match(/[^\n]*\p{Script=Han}[^\n]*/gu) ?? []
    return found.map((line) => `${name}: ${line.trim()}`)
  })
  expect(own).toEqual([])
})

test('the language is changed and back, values are put in', async () => {
  await speak('en')
  expect(t('list.count', { n: 3 })).toBe('3 records')
  expect(document.documentElement.lang).toBe('en')
  await speak('zh')
  expect(t('list.count', { n: 3 })).toBe('共 3 条')
})
