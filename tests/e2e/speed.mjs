// SPDX-License-Identifier: Apache-2.0
// How long a cadre waits with a whole district behind the page.  Same environment as desk.mjs, with
//   DEMO="--scale 1 --visits 200000" tests/e2e/run build/jinguo speed.mjs
import assert from 'node:assert/strict'
import { counting, openBrowser } from './browser.mjs'

const { JINGUO_LOGIN: login, JINGUO_PASSWORD: password } = process.env
const { browser, page, shot } = await openBrowser({ url: process.env.JINGUO_URL, shots: process.env.SHOTS ?? 'shots' })
const { step, close } = counting((nth) => shot(`speed-fail-${nth}`))
const middle = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]
const rows = (n) => page.waitForFunction((wanted) => document.querySelectorAll('.table tbody tr').length === wanted, n, { polling: 'raf' })
// From the press to the frame after the last row.
async function timed(does, shown) {
  const begun = await page.evaluate(() => performance.now())
  await does()
  await shown()
  return await page.evaluate((from) => new Promise((done) => requestAnimationFrame(() => done(performance.now() - from))), begun)
}

let total = 0
await step('200,000 records lie behind the list', async () => {
  await page.goto('/records/visit')
  await page.getByLabel('登录名').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await rows(20)
  // The list itself counts no further than 10,000.
  const at = '/api/figures/visits_made?period=2020-01-01..2021-12-31'
  total = (await page.evaluate(async (path) => (await fetch(path)).json(), at)).evidence_count
  if (!process.env.ANY_SIZE) {
    assert.ok(total >= 200_000, `${total} visits`)
    await page.getByRole('status').filter({ hasText: /10000 条以上/ }).waitFor()
  }
})
await step('100 rows are drawn within 1.5 s', async () => {
  const times = []
  for (let n = 1; n <= 5; ++n) {
    await page.goto('/records/visit')
    await rows(20)
    times.push(await timed(
      () => page.getByLabel('每页条数').selectOption('100'),
      () => rows(100),
    ))
  }
  console.log(`      100 rows of ${total}: ${times.map(Math.round).join(', ')} ms`)
  assert.ok(middle(times) <= 1500, `${middle(times)} ms`)
})
await step('typed to shown within 300 ms', async () => {
  const { items } = await page.evaluate(async () => (await fetch('/api/records/household?size=5')).json())
  const times = []
  for (const item of items) {
    await page.goto('/records/household')
    await rows(20)
    const box = page.getByLabel('查找')
    await box.fill(item.fields.head_name)
    const answer = page.waitForResponse((one) => one.url().includes('/api/records/household?') && one.url().includes('q='))
    times.push(await timed(() => box.press('Enter'), async () => {
      await answer
      await page.waitForFunction((name) => [...document.querySelectorAll('.table tbody tr')].every((row) => row.innerText.includes(name)), item.fields.head_name, { polling: 'raf' })
    }))
  }
  console.log(`      search of a name: ${times.map(Math.round).join(', ')} ms`)
  assert.ok(middle(times) <= 300, `${middle(times)} ms`)
})
await step('the palette of the menu answers a letter within 300 ms', async () => {
  await page.keyboard.press('Control+K')
  const box = page.getByRole('combobox', { name: '功能名称' })
  await box.waitFor()
  const took = await timed(() => box.fill('zfjl'), () => page.getByRole('option', { name: '走访记录' }).first().waitFor())
  console.log(`      palette: ${Math.round(took)} ms`)
  assert.ok(took <= 300, `${took} ms`)
})
await browser.close()
close()
