// SPDX-License-Identifier: Apache-2.0
// @vitest-environment jsdom
import { expect, test } from 'vitest'
import page from '../../portal.html?raw'
import en from './words/en.json'
import zh from './words/zh.json'

const sources = import.meta.glob<string>('./*.{vue,ts}', { query: '?raw', import: 'default', eager: true })
const all = Object.values(sources).join('\n')

test('both languages have the same keys, with the same blanks', () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort())
  const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort()
  for (const [key, words] of Object.entries(zh)) expect(blanks(en[key as keyof typeof en]), key).toEqual(blanks(words))
})

test('no key is left over, and the page without JavaScript has no words of its own', () => {
  const used = (key: string) => all.includes(`'${key}'`) || page.includes(`{{${key}}}`) || page.includes(`{{other:${key}}}`)
  expect(Object.keys(zh).filter((key) => !used(key))).toEqual([])
  expect(page.replace(/<!--[\s\S]*?-->/g, '')).not.toMatch(/\p{Script=Han}/u)
})

test('nothing of these pages writes to the browser', () => {
  expect(all).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie|caches\.|serviceWorker|pushState/)
})
