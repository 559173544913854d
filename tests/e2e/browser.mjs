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

// Console, errors and addresses of one page; what the page should not have said is in the list.
export function watched(page, url, complaints) {
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return
    // A refused request is logged by the browser itself; the steps check those on their own.
    if (/status of (401|403|404|409|422|503)|net::ERR_(FAILED|INTERNET_DISCONNECTED|CONNECTION_REFUSED)/.test(message.text())) return
    complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const at = request.url()
    if (!at.startsWith(url) && !/^(data|blob):/.test(at)) complaints.push(`request to ${at}`)
  })
}

// One step after the other, each told and counted; true where it held.  `close` prints "N passed, N failed".
export function counting(onFailure) {
  let passed = 0
  let failed = 0
  async function step(name, does) {
    const begun = Date.now()
    try {
      await does()
      passed += 1
      console.log(`ok    ${name} (${Date.now() - begun} ms)`)
      return true
    } catch (error) {
      failed += 1
      console.log(`FAIL  ${name}\n      ${String(error.message).split('\n').slice(0, 12).join('\n      ')}`)
      await onFailure(failed).catch(() => undefined)
      return false
    }
  }
  function close() {
    console.log(`${passed} passed, ${failed} failed`)
    process.exit(failed ? 1 : 0)
  }
  return { step, close }
}

export async function launch() {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
  return chromium.launch({ executablePath, args: flags })
}
export const desk = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1366, height: 768 } }
export const handset = { ...desk, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }

// The choices of the list that belongs to this box: one just closed may still be fading beside it.
export async function optionsOf(box) {
  await box.press('Enter')
  const list = await box.getAttribute('aria-controls')
  return box.page().locator(`[id="${list}"]`).getByRole('option')
}

// Asks until the answer fits; says the last one where none does.
export async function until(ask, fits, seconds = 30) {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const answer = await ask()
    if (fits(answer)) return answer
    if (Date.now() > end) throw new Error(`after ${seconds} s still ${JSON.stringify(answer)}`)
    await new Promise((done) => setTimeout(done, 200))
  }
}

// Half-way through a fade colours are neither what axe nor what people see: what was begun in the
// frames just drawn has come to its end.
export async function settled(page) {
  await page.evaluate(async () => {
    const frame = () => new Promise((then) => requestAnimationFrame(then))
    const moving = () => document.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
    await document.fonts.ready
    for (let still = 0; still < 3; ) {
      await frame()
      const now = moving()
      still = now.length ? 0 : still + 1
      await Promise.allSettled(now.map((one) => one.finished))
    }
  })
}

export function pictures(page, shots) {
  fs.mkdirSync(shots, { recursive: true })
  return async (name) => {
    await settled(page)
    await page.screenshot({ path: path.join(shots, `${name}.png`), fullPage: true })
  }
}

export async function openBrowser({ url, shots }) {
  const browser = await launch()
  const context = await browser.newContext({ ...desk, baseURL: url })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const complaints = []
  watched(page, url, complaints)
  return { browser, page, complaints, shot: pictures(page, shots) }
}

// Whatever axe finds, minor or not, each with the place where it is.
// `strict` asks for the contrast of 7:1 besides, which pages in large letters owe.
export async function barriers(page, strict = false) {
  // A notice on its way out is half transparent.
  await page.locator('.el-message').first().waitFor({ state: 'detached' })
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const { violations } = await page.evaluate((enabled) =>
    globalThis.axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled } } }), strict,
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`)
}
