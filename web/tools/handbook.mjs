// SPDX-License-Identifier: Apache-2.0
// The handbook as pages of the program: docs/handbook/*.md become /help/*.html, text without the
// pictures (they are many times the size of the rest of the pages).  Of Markdown only what the
// handbook uses is known: # and ##, paragraphs, - lists, tables, ``` blocks, **bold**, `code`, [links](…).
import fs from 'node:fs'

const folder = new URL('../../docs/handbook/', import.meta.url)
const plain = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

// A link to another page of the handbook leads to that page; one to elsewhere is told by its words.
function inline(text) {
  return plain(text)
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\(([\w-]+)\.md\)/g, (_, words, page) => `<a href="/help/${page === 'README' ? 'index' : page}.html">${words}</a>`)
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')
}
const cells = (line) => line.replace(/^\||\|$/g, '').split('|')
function tableOf([head, , ...rows]) {
  const row = (line, tag, more = '') => `<tr>${cells(line).map((one) => `<${tag}${more}>${inline(one)}</${tag}>`).join('')}</tr>`
  return `<table><thead>${row(head, 'th', ' scope="col"')}</thead><tbody>${rows.map((one) => row(one, 'td')).join('')}</tbody></table>`
}
// Lines of one paragraph go on without a space, as Chinese does.
function blockOf(lines) {
  const [first] = lines
  const heading = /^(#{1,3}) (.*)$/.exec(first)
  if (heading) return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>` + (lines.length > 1 ? blockOf(lines.slice(1)) : '')
  if (first.startsWith('|')) return tableOf(lines)
  if (first.startsWith('- ')) {
    const items = lines.join('\n').split(/\n?^- /m).slice(1)
    return `<ul>${items.map((one) => `<li>${inline(one.replace(/\n\s*/g, ''))}</li>`).join('')}</ul>`
  }
  const words = inline(lines.join(''))
  return words && `<p>${words}</p>`
}
export function rendered(markdown) {
  const parts = markdown.split(/^```\w*\n([\s\S]*?)^```$/m)
  return parts.map((part, n) => {
    if (n % 2) return `<pre><code>${plain(part)}</code></pre>`
    return part.split(/\n\s*\n/).map((block) => block.split('\n').filter((line) => line.trim())).filter((lines) => lines.length).map(blockOf).join('\n')
  }).join('\n')
}

const notForReaders = /^图中人物均为虚构。.*$/m
export function handbookPages() {
  return fs.readdirSync(folder).filter((name) => name.endsWith('.md')).map((name) => {
    const markdown = fs.readFileSync(new URL(name, folder), 'utf8').replace(notForReaders, '')
    const title = /^# (.*)$/m.exec(markdown)?.[1] ?? ''
    const back = name === 'README.md' ? '' : '<nav aria-label="使用手册"><a href="/help/index.html">使用手册</a></nav>'
    const html = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="icon" href="/page.svg" type="image/svg+xml"><link rel="stylesheet" href="/help/help.css"><title>${plain(title)}</title></head>
<body>${back}<main>
${rendered(markdown)}
</main></body></html>
`
    return { fileName: `help/${name === 'README.md' ? 'index' : name.replace(/\.md$/, '')}.html`, source: html }
  })
}

// The pages, and their sheet, beside what else is built.
export function handbook() {
  return {
    name: 'handbook',
    apply: 'build',
    generateBundle() {
      const sheet = fs.readFileSync(new URL('./help.css', import.meta.url), 'utf8')
      for (const page of [...handbookPages(), { fileName: 'help/help.css', source: sheet }]) this.emitFile({ type: 'asset', ...page })
    },
  }
}
