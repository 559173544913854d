// SPDX-License-Identifier: Apache-2.0
// What our build does besides the usual.
import crypto from 'node:crypto'
import fs from 'node:fs'

const at = (name) => new URL(`../${name}`, import.meta.url)

// {{key}} in a page becomes the Chinese words of that key, {{en:key}} the English ones, so that what
// shows without JavaScript is the same text as what shows with it.
export function filledIn() {
  const fill = (html) => {
    const words = (language) => JSON.parse(fs.readFileSync(at(`src/portal/words/${language}.json`), 'utf8'))
    return html.replace(/\{\{(?:(\w+):)?([\w.]+)\}\}/g, (_, language = 'zh', key) => words(language)[key] ?? raise(key))
  }
  const raise = (key) => {
    throw new Error(`portal.html: no words for ${key}`)
  }
  return { name: 'filled-in', transformIndexHtml: { order: 'pre', handler: fill } }
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
