// SPDX-License-Identifier: Apache-2.0
// What our build does besides the usual.
import crypto from 'node:crypto'
import fs from 'node:fs'

const at = (name) => new URL(`../${name}`, import.meta.url)

const wordsOf = (language) => JSON.parse(fs.readFileSync(at(`src/portal/words/${language}.json`), 'utf8'))
const others = { zh: 'en', en: 'zh' }
const queryOf = (language) => (language === 'zh' ? '' : `?lang=${language}`)
const inHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

// {{key}} in the residents' page becomes the words of that key, {{other:key}} those of the other
// language, {{query}} what the address says of it: so that what shows without JavaScript is the same
// text as what shows with it.
export function filledWith(html, language) {
  return html.replace(/\{\{(?:(other):)?([\w.]+)\}\}/g, (_, other, key) => {
    const spoken = other ? others[language] : language
    if (key === 'query') return queryOf(spoken)
    const words = wordsOf(spoken)[key]
    if (words === undefined) throw new Error(`portal.html: no words for ${key}`)
    const known = words.replace('{site}', `__EXIT_${spoken.toUpperCase()}__`).replace('{district}', '__DISTRICT__')
    return inHtml(known)
  })
}

// One template a language, portal.zh.html and portal.en.html; the server makes the pages of them.
export function filledIn() {
  const fill = {
    order: 'pre',
    // While developing there is no server to fill in the rest.
    handler: (html, { server }) => (server ? filledWith(html, 'zh').replaceAll(/__EXIT\w*__/g, 'about:blank') : html),
  }
  return {
    name: 'filled-in',
    transformIndexHtml: fill,
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['portal.html']
        if (!page) return
        const source = String(page.source)
        for (const language of Object.keys(others)) this.emitFile({ type: 'asset', fileName: `portal.${language}.html`, source: filledWith(source, language) })
        delete bundle['portal.html']
      },
    },
  }
}

// The chunks that `entry` cannot start without, and what it may load later when `later` is set.
export function chunksOf(bundle, entry, later) {
  const seen = new Set()
  const visit = (name) => {
    const chunk = bundle[name]
    if (!chunk || seen.has(name)) return
    seen.add(name)
    for (const sheet of chunk.viteMetadata?.importedCss ?? []) seen.add(sheet)
    for (const next of chunk.imports ?? []) visit(next)
    if (later) for (const next of chunk.dynamicImports ?? []) if (later(bundle[next])) visit(next)
  }
  visit(Object.values(bundle).find((one) => one.isEntry && one.name === entry)?.fileName)
  return [...seen]
}

// The phone's worker, with the list of what it keeps for a start without network.
export function shellList() {
  return {
    name: 'shell-list',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = ['/m', '/icon.svg', ...chunksOf(bundle, 'phone', () => true).sort().map((name) => `/${name}`)]
        const text = fs.readFileSync(at('tools/worker.js'), 'utf8')
        const version = crypto.createHash('sha256').update(text + files.join()).digest('hex').slice(0, 12)
        const source = text.replace('__VERSION__', version).replace('__FILES__', JSON.stringify(files))
        this.emitFile({ type: 'asset', fileName: 'm-worker.js', source })
      },
    },
  }
}
