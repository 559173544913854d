// SPDX-License-Identifier: Apache-2.0
// The pictures of the documents, taken from the running program; same environment as desk.mjs.
//   DEMO="--scale 1" SHOTS=docs/pictures tests/e2e/run build/jinguo pictures.mjs
import path from 'node:path'
import { openBrowser } from './browser.mjs'

const { JINGUO_URL: url, JINGUO_LOGIN: login, JINGUO_PASSWORD: password } = process.env
const { JINGUO_YEAR: year, SHOTS: shots } = process.env
const { browser, page } = await openBrowser({ url, shots })
await page.setViewportSize({ width: 1920, height: 1000 })
const take = async (name) => {
  await page.waitForTimeout(500)
  await page.screenshot({ path: path.join(shots, `${name}.png`) })
}

await page.goto(`/report/${year}`)
await page.getByLabel('登录名').fill(login)
await page.getByLabel('密码', { exact: true }).fill(password)
await page.getByRole('button', { name: '登录', exact: true }).click()
const number = page.locator('a.figure[data-figure="households_visited"]').first()
await number.click()
await page.evaluate(() => scrollTo(0, 0))
await page.getByRole('dialog').getByTestId('evidence-total').waitFor()
await take('report')
await browser.close()
