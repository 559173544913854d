// SPDX-License-Identifier: Apache-2.0
// A real browser on one page, watched: what the page logs, what it asks of other sites, whether
// people who cannot see or use a mouse can use it.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const fromWeb = createRequire(new URL('../../web/package.json', import.meta.url))
const { chromium } = fromWeb('playwright-core')
const axe = fs.readFileSync(fromWeb.resolve('axe-core/axe.min.js'), 'utf8')

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync',
  '--disable-component-update', '--disable-default-apps', '--no-first-run',
]

// As strict as a page can be held; the pages must do their work under it, whatever the server sends.
const strict = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'",
  "font-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
].join('; ')

async function holdStrictly(context) {
  await context.route((at) => !at.pathname.startsWith('/api/'), async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    const headers = { ...response.headers(), 'content-security-policy': strict }
    return route.fulfill({ response, headers })
  })
}

export async function openBrowser({ url, shots }) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: flags })
  const context = await browser.newContext({
    baseURL: url, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 },
  })
  await holdStrictly(context)
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints = []
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // A refused request is logged by the browser itself; the steps check those on their own.
    if (/status of (401|403|404|409|422)|net::ERR_FAILED/.test(message.text())) return
    complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const at = request.url()
    if (!at.startsWith(url) && !/^(data|blob):/.test(at)) complaints.push(`request to ${at}`)
  })
  fs.mkdirSync(shots, { recursive: true })
  // Half-way through a fade colours are neither what axe nor what people see.
  const shot = async (name) => {
    await page.waitForTimeout(500)
    await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true })
  }
  return { browser, page, complaints, shot }
}

// What axe calls serious or critical, each with the place where it is.
export async function barriers(page) {
  // A notice on its way out is half transparent.
  await page.locator('.el-message').first().waitFor({ state: 'detached' })
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  )
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`)
}
