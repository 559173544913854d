// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest'
import { handbookPages, rendered } from './handbook.mjs'

test('what the handbook is written in becomes a page; nothing of it can be markup', () => {
  const html = rendered('# 甲 <b>\n\n**一天**　先看`a < b`，\n再看[乙](street.md)。\n\n![图](x.png)\n\n- 一[丙](README.md)\n- 二\n  续\n\n| 做 | 令 |\n|---|---|\n| 丁 | `x` |\n\n```\n<script>\n```\n')
  expect(html.split('\n').filter(Boolean)).toEqual([
    '<h1>甲 &lt;b&gt;</h1>',
    '<p><strong>一天</strong>　先看<code>a &lt; b</code>，再看<a href="/help/street.html">乙</a>。</p>',
    '<ul><li>一<a href="/help/index.html">丙</a></li><li>二续</li></ul>',
    '<table><thead><tr><th scope="col">做</th><th scope="col">令</th></tr></thead><tbody><tr><td>丁</td><td><code>x</code></td></tr></tbody></table>',
    '<pre><code>&lt;script&gt;', '</code></pre>',
  ])
})

test('every page of the handbook has a title, its day, and links that lead somewhere', () => {
  const pages = handbookPages()
  const names = pages.map((page) => `/${page.fileName}`)
  expect(pages.length).toBeGreaterThan(15)
  for (const { fileName, source } of pages) {
    expect(source, fileName).toMatch(/<title>[^<]+<\/title>/)
    expect(source, fileName).not.toMatch(/\*\*|\]\(|!\[|<img|tests\/e2e/)
    for (const [, to] of source.matchAll(/href="(\/help\/[^"]+\.html)"/g)) expect(names, fileName).toContain(to)
  }
})
