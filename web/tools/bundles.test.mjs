// SPDX-License-Identifier: Apache-2.0
// What each page loads before it can be used, gzip, held to what a slow line carries.
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { chunksOf } from './plugins.mjs'

const limits = [
  ['portal', 100, () => false],
  ['phone', 200, () => false],
  // The frame and the page she sees first come with the second breath.
  ['desk', 300, (chunk) => /ShellLayout|HomePage/.test(chunk.facadeModuleId ?? '')],
]
let bundle = {}
beforeAll(async () => {
  const root = new URL('..', import.meta.url).pathname
  const { output } = await build({ root, mode: 'production', logLevel: 'error', build: { write: false } })
  bundle = Object.fromEntries(output.map((one) => [one.fileName, one]))
}, 120_000)

for (const [entry, most, later] of limits)
  test(`${entry} comes with at most ${most} KB`, () => {
    const files = chunksOf(bundle, entry, later)
    expect(files.length).toBeGreaterThan(1)
    const bytes = files.map((name) => gzipSync(bundle[name].code ?? bundle[name].source).length)
    const total = Math.round(bytes.reduce((sum, one) => sum + one, 0) / 1024)
    console.log(`${entry}: ${total} KB gzip in ${files.length} files`)
    expect(total).toBeLessThanOrEqual(most)
  })
